package dev.turnback.figures.obligation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to the decisions about a release; times are UTC. */
public sealed interface DecisionFact {

    Instant at();

    /** True when whoever did it might do so then, break-glass included. */
    boolean authorised();

    /**
     * @param id one per decision; the same fact told twice counts once
     * @param effectiveAt when what was decided was done; null as long as it was not
     */
    record Taken(
            String id,
            Instant at,
            DecisionKind kind,
            boolean authorised,
            @Nullable Instant effectiveAt)
            implements DecisionFact {

        boolean tookEffectBefore(Instant moment) {
            return effectiveAt != null && effectiveAt.isBefore(moment);
        }

        boolean tookEffectBy(Instant moment) {
            return effectiveAt != null && !effectiveAt.isAfter(moment);
        }
    }

    /**
     * @param decisionId which decision was taken back; null for the latest that stood
     */
    record TakenBack(@Nullable String decisionId, Instant at, boolean authorised)
            implements DecisionFact {}
}
