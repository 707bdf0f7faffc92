/** What attempts accept, refuse and ignore, command by command. */
@NullMarked
package dev.turnback.decision.domain.attempt;

import org.jspecify.annotations.NullMarked;
