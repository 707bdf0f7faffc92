/** Obligations that follow on another one go the way of its breach. */
@NullMarked
package dev.turnback.decision.automation.whenbreachchangesthenitdoesforallthatfollow;

import org.jspecify.annotations.NullMarked;
