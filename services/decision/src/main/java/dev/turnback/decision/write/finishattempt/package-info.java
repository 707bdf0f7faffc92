/** Says how much of what was meant a containment reached. */
@NullMarked
package dev.turnback.decision.write.finishattempt;

import org.jspecify.annotations.NullMarked;
