package dev.turnback.decision.write;

import dev.turnback.decision.domain.obligation.UsualBudget;
import dev.turnback.decision.read.components.KnownComponent;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.service.Heard;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Problem;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Finds out what a decision is about, before it is recorded.
 *
 * @param obligations those that links lead to, with all that was recorded before it is asked
 */
public record Scopes(
        Function<ViewQuery, Mono<List<ObligationView>>> obligations,
        Heard<KnownIncident> incidents,
        Heard<KnownRelease> releases,
        Heard<KnownComponent> components) {

    private static final double MILLIS = 1_000;

    /**
     * @param releaseId null when the incident as a whole is meant
     * @return fails with 404 when there is no such incident, with 422 when there is no such release
     */
    public Mono<DecidedScope> find(String incidentId, @Nullable String releaseId) {
        return incident(incidentId).flatMap(_ -> scope(releaseId));
    }

    /** Within which it has to be decided; fails with 503 while that is not known. */
    public Mono<Duration> budget(String incidentId, @Nullable String releaseId) {
        return incident(incidentId).flatMap(known -> budget(known, releaseId));
    }

    private Mono<KnownIncident> incident(String id) {
        return incidents
                .find(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no incident " + id)));
    }

    private Mono<DecidedScope> scope(@Nullable String releaseId) {
        if (releaseId == null) {
            return Mono.just(DecidedScope.WHOLE);
        }
        return releases.find(releaseId)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "release-unknown",
                                                "there is no release " + releaseId)))
                .flatMap(
                        release ->
                                components
                                        .find(release.component())
                                        .defaultIfEmpty(KnownComponent.unknown(release.component()))
                                        .map(
                                                known ->
                                                        new DecidedScope(
                                                                known.id(), known.triggers())));
    }

    /** That of the strictest rule that is crossed; without one, as the severity says. */
    private Mono<Duration> budget(KnownIncident incident, @Nullable String releaseId) {
        return Flux.concat(
                        Stream.concat(
                                        Stream.of(ObligationLink.ofIncident(incident.id())),
                                        Stream.ofNullable(releaseId).map(ObligationLink::ofRelease))
                                .map(obligations)
                                .map(found -> found.onErrorMap(_ -> notYet()))
                                .toList())
                .flatMapIterable(found -> found)
                .filter(ObligationView::mayStillDoHarm)
                .map(row -> row.judged().bound().terms().budgetSeconds())
                .map(seconds -> Duration.ofMillis(Math.round(seconds * MILLIS)))
                .collectSortedList(Comparator.naturalOrder())
                .map(all -> all.isEmpty() ? UsualBudget.of(incident.severity()) : all.getFirst());
    }

    private static Problem notYet() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-there-yet",
                "what has to be decided is not known yet; try again",
                Map.of());
    }
}
