/** Starts, feeds and ends imports. */
@NullMarked
package dev.turnback.imports.write;

import org.jspecify.annotations.NullMarked;
