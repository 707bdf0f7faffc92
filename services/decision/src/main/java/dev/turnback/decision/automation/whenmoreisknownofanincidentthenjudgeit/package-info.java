/** Judging how incidents went. */
@NullMarked
package dev.turnback.decision.automation.whenmoreisknownofanincidentthenjudgeit;

import org.jspecify.annotations.NullMarked;
