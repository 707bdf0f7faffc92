/** Proposing guidance by hand. */
@NullMarked
package dev.turnback.guidance.write.proposeguidance;

import org.jspecify.annotations.NullMarked;
