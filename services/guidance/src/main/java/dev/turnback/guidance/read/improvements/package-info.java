/** The design improvements and what became of them. */
@NullMarked
package dev.turnback.guidance.read.improvements;

import org.jspecify.annotations.NullMarked;
