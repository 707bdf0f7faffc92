package dev.turnback.decision.domain.incident;

import dev.turnback.decision.domain.judgement.IncidentJudgement;
import java.time.Instant;

/** What can be asked of what is said of an incident; times are UTC. */
public sealed interface IncidentCommand {

    String incidentId();

    /**
     * @param at when it was judged
     */
    record JudgeIncident(String incidentId, IncidentJudgement judgement, Instant at)
            implements IncidentCommand {}
}
