/** Adopting guidance. */
@NullMarked
package dev.turnback.guidance.write.adoptguidance;

import org.jspecify.annotations.NullMarked;
