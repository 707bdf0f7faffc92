/** The reversibility matrix as it is shown. */
@NullMarked
package dev.turnback.release.read.matrix;

import org.jspecify.annotations.NullMarked;
