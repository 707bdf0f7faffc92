/** Notes what did not go as written. */
@NullMarked
package dev.turnback.release.write.notebreakdown;

import org.jspecify.annotations.NullMarked;
