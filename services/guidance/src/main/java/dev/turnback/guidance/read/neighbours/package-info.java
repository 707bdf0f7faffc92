/** Guidance that says much the same, or contradicts other guidance. */
@NullMarked
package dev.turnback.guidance.read.neighbours;

import org.jspecify.annotations.NullMarked;
