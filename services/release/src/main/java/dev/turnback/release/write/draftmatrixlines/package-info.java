/** Drafting lines of the reversibility matrix from history. */
@NullMarked
package dev.turnback.release.write.draftmatrixlines;

import org.jspecify.annotations.NullMarked;
