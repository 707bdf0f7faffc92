/** Observations as they are kept, and read again. */
@NullMarked
package dev.turnback.decision.signal.kept;

import org.jspecify.annotations.NullMarked;
