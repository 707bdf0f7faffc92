/** How it went, without the words that explain it. */
@NullMarked
package dev.turnback.decision.domain.judgement;

import org.jspecify.annotations.NullMarked;
