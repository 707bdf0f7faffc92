@NullMarked
package dev.turnback.decision.signal.intake;

import org.jspecify.annotations.NullMarked;
