/** When half or all of a budget is used up, then say so. */
@NullMarked
package dev.turnback.decision.automation.whenbudgetisusedupthensayso;

import org.jspecify.annotations.NullMarked;
