/** Somebody proposes a design improvement. */
@NullMarked
package dev.turnback.guidance.write.proposeimprovement;

import org.jspecify.annotations.NullMarked;
