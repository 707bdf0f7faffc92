/** Who is told of changes of guidance, and what of it arrived. */
@NullMarked
package dev.turnback.guidance.domain.webhook;

import org.jspecify.annotations.NullMarked;
