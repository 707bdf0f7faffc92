/** Accepted risks are looked at again when somebody said they would be. */
@NullMarked
package dev.turnback.decision.automation.whenreviewisduethencallforit;

import org.jspecify.annotations.NullMarked;
