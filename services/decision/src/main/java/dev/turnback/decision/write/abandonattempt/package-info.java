/** Says that an attempt was given up. */
@NullMarked
package dev.turnback.decision.write.abandonattempt;

import org.jspecify.annotations.NullMarked;
