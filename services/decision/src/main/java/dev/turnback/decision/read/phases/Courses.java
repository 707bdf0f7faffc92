package dev.turnback.decision.read.phases;

import dev.turnback.axon.LogReader;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.figures.phases.PhaseJudge;
import dev.turnback.figures.phases.Phases;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** How incidents went, by what this service had recorded. */
public record Courses(LogReader log) {

    /**
     * @param incident as it was known by then
     * @param until only what was recorded by then, UTC
     */
    public Mono<Phases> of(String incidentId, IncidentAsKnown incident, Instant until) {
        return new IncidentRows(log)
                .of(incidentId, until)
                .map(rows -> PhaseJudge.judge(new Gathered(incident, rows).facts()));
    }
}
