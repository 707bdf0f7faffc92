/** What obligations accept, refuse and ignore, command by command. */
@NullMarked
package dev.turnback.decision.domain.obligation;

import org.jspecify.annotations.NullMarked;
