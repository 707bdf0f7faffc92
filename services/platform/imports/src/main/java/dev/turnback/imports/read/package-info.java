/** Imports and how far they are. */
@NullMarked
package dev.turnback.imports.read;

import org.jspecify.annotations.NullMarked;
