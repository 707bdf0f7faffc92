package dev.turnback.decision.domain.incident;

import dev.turnback.decision.domain.judgement.IncidentJudgement;
import java.time.Instant;

/** What was said of an incident; times are UTC. */
public sealed interface IncidentEvent {

    String incidentId();

    /** The last one counts. */
    record IncidentJudged(String incidentId, IncidentJudgement judgement, Instant at)
            implements IncidentEvent {}
}
