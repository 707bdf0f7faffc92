/** Deciding and logging from the chat. */
@NullMarked
package dev.turnback.gateway.chat;

import org.jspecify.annotations.NullMarked;
