/** What guidance items accept, refuse and ignore, command by command. */
@NullMarked
package dev.turnback.guidance.domain.item;

import org.jspecify.annotations.NullMarked;
