/** The decisions, by incident and by time. */
@NullMarked
package dev.turnback.decision.read.decisions;

import org.jspecify.annotations.NullMarked;
