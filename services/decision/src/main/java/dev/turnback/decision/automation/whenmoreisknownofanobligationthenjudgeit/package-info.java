/** Judging what became of obligations. */
@NullMarked
package dev.turnback.decision.automation.whenmoreisknownofanobligationthenjudgeit;

import org.jspecify.annotations.NullMarked;
