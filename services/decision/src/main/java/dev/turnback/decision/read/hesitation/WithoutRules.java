package dev.turnback.decision.read.hesitation;

import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.incidents.IncidentAsKnown.Blamed;
import dev.turnback.decision.read.phases.Courses;
import dev.turnback.decision.signal.live.LiveRelease;
import dev.turnback.decision.signal.live.LiveSet;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.phases.Phases;
import dev.turnback.figures.phases.Quality;
import dev.turnback.service.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Judges the releases that are blamed in an incident and that no rule bound. */
public record WithoutRules(
        Rows<DecisionView> decisions, LiveSet live, Courses courses, InstantSource clock) {

    /**
     * @param budget within which it had to be decided
     */
    public record Judged(LiveRelease release, Duration budget, Verdict verdict) {}

    /** By all that is known now. */
    public Mono<List<Judged>> of(String incidentId, IncidentAsKnown incident) {
        return courses.of(incidentId, incident, Instant.MAX)
                .flatMap(phases -> of(incidentId, incident, phases));
    }

    /**
     * @param phases of the incident
     */
    public Mono<List<Judged>> of(String incidentId, IncidentAsKnown incident, Phases phases) {
        Instant lookedTo = lookedTo(incident, phases);
        return decisions
                .all(DecisionView.ofIncident(incidentId))
                .map(taken -> new Unruling(incident, taken, lookedTo))
                .flatMapMany(
                        unruling ->
                                Flux.fromIterable(incident.blamed())
                                        .concatMap(blamed -> judged(blamed, unruling)))
                .collectList();
    }

    /** Once signals show that it is over nobody waits any more; what somebody notes ends it too. */
    private Instant lookedTo(IncidentAsKnown incident, Phases phases) {
        Instant clear = phases.containedFrom() == Quality.SIGNAL ? phases.contained() : null;
        return incident.resolvedAt()
                .orElseGet(
                        () ->
                                clear == null || incident.containedAt().isPresent()
                                        ? clock.instant()
                                        : clear);
    }

    /** Of what users never had, or what a rule bound, there is nothing to judge here. */
    private Mono<Judged> judged(Blamed blamed, Unruling unruling) {
        return live.releases()
                .find(blamed.releaseId())
                .filterWhen(release -> live.isBound(release).map(bound -> !bound))
                .map(release -> unruling.judge(blamed, release));
    }
}
