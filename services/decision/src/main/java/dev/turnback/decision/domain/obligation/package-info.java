/** What a crossed rule obliges somebody to decide, and by when. */
@NullMarked
package dev.turnback.decision.domain.obligation;

import org.jspecify.annotations.NullMarked;
