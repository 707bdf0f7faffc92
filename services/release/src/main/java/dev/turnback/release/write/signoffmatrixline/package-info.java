/** Signing off a line of the reversibility matrix. */
@NullMarked
package dev.turnback.release.write.signoffmatrixline;

import org.jspecify.annotations.NullMarked;
