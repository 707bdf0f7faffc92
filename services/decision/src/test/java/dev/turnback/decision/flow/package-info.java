/** The event flow, drawn from what the code does. */
@NullMarked
package dev.turnback.decision.flow;

import org.jspecify.annotations.NullMarked;
