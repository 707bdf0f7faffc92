package dev.turnback.decision.write;

import dev.turnback.contracts.Triggers;
import dev.turnback.decision.domain.decision.DecisionPolicies;
import dev.turnback.decision.domain.decision.Mandates.Whoever;
import dev.turnback.web.Caller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param component of the release; null when the incident as a whole is meant
 * @param triggers whom the component and its procedures give the authority over the way back
 * @param budget the smallest within which it has to be decided
 */
public record DecidedScope(@Nullable String component, Triggers triggers, Duration budget) {

    public Whoever asked(Caller caller) {
        return Askers.of(caller, component);
    }

    public Duration longestReview() {
        return DecisionPolicies.longestReview(budget);
    }
}
