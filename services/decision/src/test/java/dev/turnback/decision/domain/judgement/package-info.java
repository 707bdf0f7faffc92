/** Examples of how it went. */
@NullMarked
package dev.turnback.decision.domain.judgement;

import org.jspecify.annotations.NullMarked;
