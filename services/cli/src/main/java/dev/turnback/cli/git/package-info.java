/** Reads releases and rollbacks out of a git repository. */
@NullMarked
package dev.turnback.cli.git;

import org.jspecify.annotations.NullMarked;
