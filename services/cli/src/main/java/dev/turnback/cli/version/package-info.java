/** Telling which of two versions is the later one. */
@NullMarked
package dev.turnback.cli.version;

import org.jspecify.annotations.NullMarked;
