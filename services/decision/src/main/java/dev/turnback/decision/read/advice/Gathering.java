package dev.turnback.decision.read.advice;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.signal.kept.Lately;
import dev.turnback.decision.signal.live.SheetPin;
import dev.turnback.decision.signal.live.SheetRules;
import dev.turnback.feed.ViewProgress;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import dev.turnback.service.Together;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what advice rests on.
 *
 * @param incidents that anything can be advised in
 * @param lately what was heard of signals
 */
record Gathering(
        AdviceSources sources,
        Heard<KnownIncident> incidents,
        Rows<ObligationView> obligations,
        Rows<ObligationLink> links,
        Lately lately) {

    /** Those before have long been over. */
    private static final int MOST = 200;

    private static final String OWN = "decision";

    /** What a release was bound by, or that it was not. */
    private record Prepared(
            PlannedWay way,
            Optional<PinnedSheet> sheet,
            ComponentWays component,
            List<StatedProcedure> procedures) {}

    /** Up to where everything is known that is read from here on. */
    PositionVector position() {
        return progress().applied();
    }

    /** How far everything is known that is read here. */
    ViewProgress progress() {
        return new Together(
                () ->
                        Stream.concat(
                                        Stream.of(new Together.Part(OWN, obligations.progress())),
                                        sources.parts())
                                .toList());
    }

    /**
     * @param asked the release; null for the one that presses most
     * @param at UTC
     * @return 404 when there is no such incident, or no such release
     */
    Mono<Known> of(String incidentId, @Nullable String asked, Instant at) {
        PositionVector position = position();
        return incidents
                .find(incidentId)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no incident " + incidentId)))
                .flatMap(_ -> release(incidentId, asked))
                .flatMap(
                        release ->
                                release.isEmpty()
                                        ? Mono.just(nothing(incidentId, null, at, position))
                                        : about(incidentId, release.get(), asked, at, position));
    }

    private Mono<Optional<String>> release(String incidentId, @Nullable String asked) {
        if (asked != null) {
            return Mono.just(Optional.of(asked));
        }
        return linked(ObligationLink.ofIncident(incidentId))
                .mapNotNull(
                        all ->
                                all.stream()
                                        .filter(ObligationView::mayStillDoHarm)
                                        .min(
                                                Comparator.comparing(
                                                        each -> each.clock().decideBy(),
                                                        Comparator.nullsLast(
                                                                Comparator.naturalOrder())))
                                        .map(each -> each.judged().bound().releaseId())
                                        .orElse(null))
                .map(Optional::of)
                .switchIfEmpty(
                        Mono.defer(
                                () ->
                                        sources.rooms()
                                                .find(incidentId)
                                                .map(RoomReleases::blamed)
                                                .defaultIfEmpty(Optional.empty())));
    }

    private Mono<Known> about(
            String incidentId,
            String releaseId,
            @Nullable String asked,
            Instant at,
            PositionVector position) {
        return sources.releases()
                .find(releaseId)
                .flatMap(this::prepared)
                .flatMap(prepared -> known(incidentId, prepared, at, position))
                .switchIfEmpty(
                        Mono.defer(
                                () ->
                                        asked == null
                                                ? Mono.just(
                                                        nothing(
                                                                incidentId,
                                                                releaseId,
                                                                at,
                                                                position))
                                                : Mono.error(noRelease(releaseId))));
    }

    private static Problem noRelease(String releaseId) {
        return new Problem(
                HttpStatus.NOT_FOUND,
                "not-found",
                "there is no release " + releaseId,
                Map.of("field", "release"));
    }

    private Mono<Prepared> prepared(PlannedWay way) {
        SheetPin pin = way.sheet();
        Mono<Optional<PinnedSheet>> sheet =
                pin == null
                        ? Mono.just(Optional.empty())
                        : sources.sheets()
                                .find(pin.key())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty());
        Mono<ComponentWays> component =
                sources.components()
                        .find(way.component())
                        .defaultIfEmpty(ComponentWays.nothingOf(way.component()));
        Mono<List<StatedProcedure>> procedures =
                Flux.fromIterable(way.procedures())
                        .concatMap(
                                each ->
                                        sources.procedures()
                                                .find(
                                                        StatedProcedure.key(
                                                                each.id(), each.version())))
                        .collectList();
        return Mono.zip(sheet, component, procedures)
                .map(all -> new Prepared(way, all.getT1(), all.getT2(), all.getT3()));
    }

    private Mono<Known> known(
            String incidentId, Prepared prepared, Instant at, PositionVector position) {
        PlannedWay way = prepared.way();
        return Mono.zip(linked(ObligationLink.ofRelease(way.id())), samples(prepared, at))
                .map(
                        both ->
                                new Known(
                                        incidentId,
                                        way.id(),
                                        way,
                                        prepared.sheet().orElse(null),
                                        prepared.component(),
                                        prepared.procedures(),
                                        both.getT1(),
                                        both.getT2(),
                                        at,
                                        position));
    }

    private Mono<Map<String, List<Sample>>> samples(Prepared prepared, Instant at) {
        PlannedWay way = prepared.way();
        SheetPin pin = way.sheet();
        PinnedSheet sheet = prepared.sheet().orElse(null);
        if (pin == null || sheet == null) {
            return Mono.just(Map.of());
        }
        Instant exposedAt = Objects.requireNonNull(way.exposedAt());
        List<Bound> bounds =
                sheet.rules().stream()
                        .flatMap(SheetRules::complete)
                        .map(
                                terms ->
                                        new Bound(
                                                way.id(),
                                                way.component(),
                                                way.version(),
                                                pin.id(),
                                                pin.version(),
                                                exposedAt,
                                                terms))
                        .toList();
        Instant until = Known.exposedUntil(way, prepared.component());
        Instant to = until == null || until.isAfter(at) ? at : until;
        return Mono.fromFuture(() -> lately.of(bounds, from(exposedAt, at), to, at));
    }

    private Mono<List<ObligationView>> linked(ViewQuery query) {
        return links.find(query.backwards().limit(MOST))
                .flatMapIterable(Rows.Page::items)
                .concatMap(link -> obligations.get(link.obligationId()))
                .collectList();
    }

    private static Known nothing(
            String incidentId, @Nullable String releaseId, Instant at, PositionVector position) {
        return new Known(
                incidentId,
                releaseId,
                null,
                null,
                ComponentWays.nothingOf(""),
                List.of(),
                List.of(),
                Map.of(),
                at,
                position);
    }

    /** From where an exposure is read. */
    static Instant from(Instant exposedAt, Instant now) {
        Instant earliest = now.minus(Lately.BACK);
        return exposedAt.isBefore(earliest) ? earliest : exposedAt;
    }
}
