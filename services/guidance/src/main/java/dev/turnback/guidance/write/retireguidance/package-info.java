/** Retiring guidance. */
@NullMarked
package dev.turnback.guidance.write.retireguidance;

import org.jspecify.annotations.NullMarked;
