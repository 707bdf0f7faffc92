package dev.turnback.figures.obligation;

import org.jspecify.annotations.Nullable;

/**
 * What got worse after the budget had run out and before it was decided.
 *
 * @param severityRaised the incident's severity was raised
 * @param signalWorse the signal was at least 10 % worse than before; null to have it computed
 * @param exposureGrew the next stage began, or something was deployed that was no fix
 * @param oneWayCrossed a one-way boundary was crossed
 */
public record Worsening(
        boolean severityRaised,
        @Nullable Boolean signalWorse,
        boolean exposureGrew,
        boolean oneWayCrossed) {

    /** Nobody says that anything got worse; the signal may. */
    public static final Worsening UNTOLD = new Worsening(false, null, false, false);
}
