/** What the sheet says now, what can be done, and both exactly as they were shown. */
@NullMarked
package dev.turnback.decision.read.advice;

import org.jspecify.annotations.NullMarked;
