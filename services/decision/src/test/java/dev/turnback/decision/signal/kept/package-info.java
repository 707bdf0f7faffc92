@NullMarked
package dev.turnback.decision.signal.kept;

import org.jspecify.annotations.NullMarked;
