/** The command line client: reads a team's history and hands it to the server. */
@NullMarked
package dev.turnback.cli;

import org.jspecify.annotations.NullMarked;
