/** Starts a containment or a pause in an incident. */
@NullMarked
package dev.turnback.decision.write.startattempt;

import org.jspecify.annotations.NullMarked;
