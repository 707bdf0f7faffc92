/** What decisions accept, refuse and ignore, command by command. */
@NullMarked
package dev.turnback.decision.domain.decision;

import org.jspecify.annotations.NullMarked;
