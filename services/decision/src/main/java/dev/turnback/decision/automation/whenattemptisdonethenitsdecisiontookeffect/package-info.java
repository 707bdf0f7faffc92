/** Notes that what was decided was done. */
@NullMarked
package dev.turnback.decision.automation.whenattemptisdonethenitsdecisiontookeffect;

import org.jspecify.annotations.NullMarked;
