/** Removing a line of the reversibility matrix. */
@NullMarked
package dev.turnback.release.write.removematrixline;

import org.jspecify.annotations.NullMarked;
