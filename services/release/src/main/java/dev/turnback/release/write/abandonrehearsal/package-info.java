/** Gives a rehearsal up. */
@NullMarked
package dev.turnback.release.write.abandonrehearsal;

import org.jspecify.annotations.NullMarked;
