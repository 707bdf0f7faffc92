/** Somebody begins to build an improvement. */
@NullMarked
package dev.turnback.guidance.write.startimprovement;

import org.jspecify.annotations.NullMarked;
