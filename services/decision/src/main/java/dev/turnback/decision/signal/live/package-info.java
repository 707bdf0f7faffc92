/** Which releases users have, and which rules bind them. */
@NullMarked
package dev.turnback.decision.signal.live;

import org.jspecify.annotations.NullMarked;
