/** An improvement is not going to be built. */
@NullMarked
package dev.turnback.guidance.write.dropimprovement;

import org.jspecify.annotations.NullMarked;
