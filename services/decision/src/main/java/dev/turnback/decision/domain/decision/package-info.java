/** A decision: taken, perhaps withdrawn, perhaps due to be looked at again. */
@NullMarked
package dev.turnback.decision.domain.decision;

import org.jspecify.annotations.NullMarked;
