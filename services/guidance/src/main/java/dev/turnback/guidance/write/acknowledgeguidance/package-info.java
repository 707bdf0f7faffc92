/** A team has read guidance. */
@NullMarked
package dev.turnback.guidance.write.acknowledgeguidance;

import org.jspecify.annotations.NullMarked;
