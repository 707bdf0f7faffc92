/** Imports and how far they are. */
@NullMarked
package dev.turnback.release.read.imports;

import org.jspecify.annotations.NullMarked;
