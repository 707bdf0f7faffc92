/** Judges attempts, and judges them again when what is known of them changes. */
@NullMarked
package dev.turnback.decision.automation.whenmoreisknownofanattemptthenjudgeit;

import org.jspecify.annotations.NullMarked;
