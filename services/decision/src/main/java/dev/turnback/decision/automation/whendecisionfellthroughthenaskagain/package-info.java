/** Asks anew for a decision when the one before no longer helps. */
@NullMarked
package dev.turnback.decision.automation.whendecisionfellthroughthenaskagain;

import org.jspecify.annotations.NullMarked;
