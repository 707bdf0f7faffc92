/** When releases began to reach users, and what bound them then. */
@NullMarked
package dev.turnback.decision.read.rollouts;

import org.jspecify.annotations.NullMarked;
