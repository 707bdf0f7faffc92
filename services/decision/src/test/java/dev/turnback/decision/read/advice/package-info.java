/** How evidence is written and sealed. */
@NullMarked
package dev.turnback.decision.read.advice;

import org.jspecify.annotations.NullMarked;
