/** Withdrawing a decision. */
@NullMarked
package dev.turnback.decision.write.withdrawdecision;

import org.jspecify.annotations.NullMarked;
