/** When something is decided, then stop the clocks of what it is about. */
@NullMarked
package dev.turnback.decision.automation.whendecidedthenstoptheclock;

import org.jspecify.annotations.NullMarked;
