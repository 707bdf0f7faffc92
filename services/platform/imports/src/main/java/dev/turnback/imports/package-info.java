/** Imports of history: long work in batches, with determinate progress, for any service. */
@NullMarked
package dev.turnback.imports;

import org.jspecify.annotations.NullMarked;
