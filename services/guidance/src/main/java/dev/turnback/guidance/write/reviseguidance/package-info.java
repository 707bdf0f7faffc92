/** Revising guidance. */
@NullMarked
package dev.turnback.guidance.write.reviseguidance;

import org.jspecify.annotations.NullMarked;
