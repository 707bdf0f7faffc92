/** A design improvement: proposed, started, and delivered or dropped. */
@NullMarked
package dev.turnback.guidance.domain.improvement;

import org.jspecify.annotations.NullMarked;
