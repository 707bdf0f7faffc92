/** Improvements: which command is accepted when. */
@NullMarked
package dev.turnback.guidance.domain.improvement;

import org.jspecify.annotations.NullMarked;
