/** Revising a line of the reversibility matrix. */
@NullMarked
package dev.turnback.release.write.revisematrixline;

import org.jspecify.annotations.NullMarked;
