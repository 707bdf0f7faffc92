/** From HTTP bodies to commands. */
@NullMarked
package dev.turnback.guidance.write;

import org.jspecify.annotations.NullMarked;
