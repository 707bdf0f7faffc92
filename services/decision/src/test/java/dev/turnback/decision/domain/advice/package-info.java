/** Examples and laws of what is advised. */
@NullMarked
package dev.turnback.decision.domain.advice;

import org.jspecify.annotations.NullMarked;
