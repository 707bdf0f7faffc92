package dev.turnback.decision.write;

import dev.turnback.contracts.Triggers;
import dev.turnback.decision.domain.decision.Mandates.Whoever;
import dev.turnback.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What a decision is about.
 *
 * @param component of the release; null when the incident as a whole is meant
 * @param triggers whom the component and its procedures give the authority over the way back
 */
public record DecidedScope(@Nullable String component, Triggers triggers) {

    /** The incident as a whole. */
    static final DecidedScope WHOLE = new DecidedScope(null, Triggers.NOBODY);

    public Whoever asked(Caller caller) {
        return Askers.of(caller, component);
    }
}
