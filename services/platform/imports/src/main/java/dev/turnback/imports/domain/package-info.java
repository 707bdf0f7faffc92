/** An import of history: long work with determinate progress. */
@NullMarked
package dev.turnback.imports.domain;

import org.jspecify.annotations.NullMarked;
