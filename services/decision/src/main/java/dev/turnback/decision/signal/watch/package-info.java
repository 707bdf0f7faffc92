/** Watches the rules that bind live releases, and says what has to be decided. */
@NullMarked
package dev.turnback.decision.signal.watch;

import org.jspecify.annotations.NullMarked;
