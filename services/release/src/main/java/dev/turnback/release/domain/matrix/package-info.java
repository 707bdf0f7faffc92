/** The reversibility matrix: how far each kind of change of a component can be taken back. */
@NullMarked
package dev.turnback.release.domain.matrix;

import org.jspecify.annotations.NullMarked;
