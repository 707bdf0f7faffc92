/** What the sheet says now, what can still be done, and so what is advised. Pure. */
@NullMarked
package dev.turnback.decision.domain.advice;

import org.jspecify.annotations.NullMarked;
