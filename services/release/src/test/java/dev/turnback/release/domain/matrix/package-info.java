/** Given, when and then of the reversibility matrix. */
@NullMarked
package dev.turnback.release.domain.matrix;

import org.jspecify.annotations.NullMarked;
