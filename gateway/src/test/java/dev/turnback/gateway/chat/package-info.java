@NullMarked
package dev.turnback.gateway.chat;

import org.jspecify.annotations.NullMarked;
