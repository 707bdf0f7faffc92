@NullMarked
package dev.turnback.decision.signal.watch;

import org.jspecify.annotations.NullMarked;
