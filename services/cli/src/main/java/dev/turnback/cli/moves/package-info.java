/** Turns moves of a running version, forwards and backwards, into releases and rollbacks. */
@NullMarked
package dev.turnback.cli.moves;

import org.jspecify.annotations.NullMarked;
