/** How a plan finds what the matrix says. */
@NullMarked
package dev.turnback.release.write.planrelease;

import org.jspecify.annotations.NullMarked;
