@NullMarked
package dev.turnback.decision.signal.live;

import org.jspecify.annotations.NullMarked;
