/** When the review of an accepted risk is due, then call for it. */
@NullMarked
package dev.turnback.decision.automation.whenreviewisduethencallforit;

import org.jspecify.annotations.NullMarked;
