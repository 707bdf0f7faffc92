package dev.turnback.decision.read.evaluation;

import dev.turnback.figures.obligation.Worsening;
import org.jspecify.annotations.Nullable;

/**
 * What got worse after the budget had run out and before it was decided; each false when absent.
 *
 * @param severityRaised the incident's severity was raised
 * @param signalWorse the signal was at least 10 % worse; computed from the samples when absent
 * @param exposureGrew the next stage began, or something was deployed that was no fix
 * @param oneWayCrossed a one-way boundary was crossed
 */
record WorseningBody(
        @Nullable Boolean severityRaised,
        @Nullable Boolean signalWorse,
        @Nullable Boolean exposureGrew,
        @Nullable Boolean oneWayCrossed) {

    Worsening told() {
        return new Worsening(
                Boolean.TRUE.equals(severityRaised),
                signalWorse,
                Boolean.TRUE.equals(exposureGrew),
                Boolean.TRUE.equals(oneWayCrossed));
    }
}
