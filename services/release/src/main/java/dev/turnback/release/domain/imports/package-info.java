/** An import of history: long work with determinate progress. */
@NullMarked
package dev.turnback.release.domain.imports;

import org.jspecify.annotations.NullMarked;
