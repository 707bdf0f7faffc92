/** The command line. */
@NullMarked
package dev.turnback.cli.command;

import org.jspecify.annotations.NullMarked;
