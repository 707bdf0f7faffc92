/** Calls for the judgement of an attempt once its effect has had the time to show. */
@NullMarked
package dev.turnback.decision.automation.whenattemptmaybejudgedthencallforit;

import org.jspecify.annotations.NullMarked;
