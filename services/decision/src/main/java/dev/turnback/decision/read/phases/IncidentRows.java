package dev.turnback.decision.read.phases;

import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.service.View;
import dev.turnback.storage.EventTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What this service had recorded about an incident by a time, straight from its log. */
record IncidentRows(LogReader log) {

    private static final int AT_ONCE = 500;

    /**
     * @param decisions that were taken in it
     * @param obligations that are dealt with in it
     * @param attempts that carry out its decisions, or are done in it
     */
    record Known(
            List<DecisionView> decisions,
            List<ObligationView> obligations,
            List<AttemptView> attempts) {}

    /**
     * @param until UTC
     */
    Mono<Known> of(String incidentId, Instant until) {
        return tagged("incident", incidentId, until)
                .flatMap(
                        events ->
                                Mono.zip(
                                        Mono.just(rows(events, "decision", DecisionView.VIEW)),
                                        entities(
                                                "obligation",
                                                connected(events),
                                                ObligationView.VIEW,
                                                until),
                                        entities(
                                                "attempt",
                                                values(events, "attempt"),
                                                AttemptView.VIEW,
                                                until)))
                .map(found -> new Known(found.getT1(), found.getT2(), found.getT3()));
    }

    private static Stream<String> connected(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::body)
                .filter(IncidentConnected.class::isInstance)
                .map(IncidentConnected.class::cast)
                .map(IncidentConnected::obligationId)
                .distinct();
    }

    private static Stream<String> values(List<RecordedEvent> events, String tag) {
        return events.stream()
                .map(event -> Optional.ofNullable(event.tag(tag)))
                .flatMap(Optional::stream)
                .distinct();
    }

    private static <V> List<V> rows(List<RecordedEvent> events, String tag, View<V> view) {
        return events.stream()
                .filter(event -> event.tag(tag) != null)
                .collect(Collectors.groupingBy(event -> String.valueOf(event.tag(tag))))
                .values()
                .stream()
                .map(view::after)
                .flatMap(Optional::stream)
                .toList();
    }

    private <V> Mono<List<V>> entities(
            String tag, Stream<String> ids, View<V> view, Instant until) {
        return Flux.fromStream(ids)
                .concatMap(id -> tagged(tag, id, until))
                .map(view::after)
                .flatMapIterable(row -> row.stream().toList())
                .collectList();
    }

    private Mono<List<RecordedEvent>> tagged(String name, String value, Instant until) {
        var tag = new EventTag(name, value);
        long head = log.head();
        Function<Long, Mono<LogReader.Page>> page =
                after -> Mono.fromFuture(() -> log.readTagged(tag, after, AT_ONCE));
        return page.apply(0L)
                .expand(read -> read.upTo() < head ? page.apply(read.upTo()) : Mono.empty())
                .flatMapIterable(LogReader.Page::events)
                .filter(event -> !event.recordedAt().isAfter(until))
                .collectList();
    }
}
