/** Adopting a drafted line of the reversibility matrix. */
@NullMarked
package dev.turnback.release.write.adoptmatrixline;

import org.jspecify.annotations.NullMarked;
