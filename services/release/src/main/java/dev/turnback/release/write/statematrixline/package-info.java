/** Stating a line of the reversibility matrix. */
@NullMarked
package dev.turnback.release.write.statematrixline;

import org.jspecify.annotations.NullMarked;
