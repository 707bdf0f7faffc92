package dev.turnback.decision.domain.incident;

import dev.turnback.decision.domain.judgement.IncidentJudgement;

/** What is said of an incident. */
public sealed interface JudgedIncident {

    record NeverJudged() implements JudgedIncident {}

    /**
     * @param last what was said last
     */
    record Judged(IncidentJudgement last) implements JudgedIncident {}
}
