/** From HTTP bodies to commands. */
@NullMarked
package dev.turnback.decision.write;

import org.jspecify.annotations.NullMarked;
