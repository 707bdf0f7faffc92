/** Ends an attempt to take a release back. */
@NullMarked
package dev.turnback.release.write.finishrollback;

import org.jspecify.annotations.NullMarked;
