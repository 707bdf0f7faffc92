package dev.turnback.incident.read.export;

import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.http.CloudEventJson;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.publish.Published;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.log.LogEntry;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Heard;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gathers what an export holds: the incident's own events straight from the log, and all that the
 * decision service published about the incident, about obligations that are dealt with in it, and
 * about whatever else it named together with it.
 *
 * @param log of this service
 */
public record Exporter(LogReader log, Heard<HeardDecision> decisions, InstantSource clock) {

    private static final int AT_ONCE = 500;

    /**
     * Everything about an incident.
     *
     * @param incident as its events leave it
     * @param own its events, in order
     * @param parts its id, and those of what was merged into it where that is gathered as well
     * @param obligations dealt with in them
     * @param decided what the decision service published, in no order
     * @param position up to where the logs were read
     */
    public record Gathered(
            IncidentView incident,
            List<RecordedEvent> own,
            Set<String> parts,
            List<String> obligations,
            List<HeardDecision> decided,
            PositionVector position) {
        public Gathered {
            own = List.copyOf(own);
            parts = Set.copyOf(parts);
            obligations = List.copyOf(obligations);
            decided = List.copyOf(decided);
        }

        private Gathered with(Gathered part) {
            return new Gathered(
                    incident,
                    own,
                    Stream.of(parts, part.parts)
                            .flatMap(Set::stream)
                            .collect(Collectors.toUnmodifiableSet()),
                    Stream.concat(obligations.stream(), part.obligations.stream())
                            .distinct()
                            .toList(),
                    Stream.concat(decided.stream(), part.decided.stream()).distinct().toList(),
                    position);
        }
    }

    /**
     * @param asOf only what was recorded by then, UTC; null for everything
     * @return 404 when no such incident was recorded by then; 503 when the decisions are not here
     *     yet
     */
    Mono<Export> export(String id, @Nullable Instant asOf) {
        Instant now = clock.instant();
        return gathered(id, asOf)
                .map(
                        found ->
                                new Export(
                                        found.incident(),
                                        all(found.incident(), found.own(), found.decided()),
                                        found.position(),
                                        asOf,
                                        now));
    }

    /** The same, as it was recorded and heard. */
    public Mono<Gathered> gathered(String id, @Nullable Instant asOf) {
        Instant until = asOf == null ? Instant.MAX : asOf;
        long head = log.head();
        return ownEvents(id, head, until)
                .flatMap(
                        own ->
                                Mono.zip(
                                        Mono.justOrEmpty(IncidentView.VIEW.after(own))
                                                .switchIfEmpty(Mono.error(() -> unknown(id, asOf))),
                                        Mono.just(own),
                                        decisions.reached()))
                .flatMap(
                        found ->
                                decided(found.getT1(), found.getT3(), until)
                                        .map(
                                                heard ->
                                                        new Gathered(
                                                                found.getT1(),
                                                                found.getT2(),
                                                                Set.of(id),
                                                                found.getT1().obligations(),
                                                                heard,
                                                                position(head, found.getT3()))));
    }

    /** The same, with what was decided in the incidents that were merged into it. */
    public Mono<Gathered> whole(String id, @Nullable Instant asOf) {
        return gathered(id, asOf)
                .flatMap(
                        found ->
                                Flux.fromIterable(found.incident().merged())
                                        .concatMap(part -> whole(part.incidentId(), asOf))
                                        .reduce(found, Gathered::with));
    }

    private Mono<List<RecordedEvent>> ownEvents(String id, long head, Instant until) {
        var tag = new EventTag(IncidentSlices.INCIDENT_TAG, id);
        return page(tag, 0)
                .expand(page -> page.upTo() < head ? page(tag, page.upTo()) : Mono.empty())
                .flatMapIterable(LogReader.Page::events)
                .filter(event -> event.position() <= head && !event.recordedAt().isAfter(until))
                .collectList();
    }

    private Mono<LogReader.Page> page(EventTag tag, long after) {
        return Mono.fromFuture(() -> log.readTagged(tag, after, AT_ONCE));
    }

    /** Up to a position, each once. */
    private Mono<List<HeardDecision>> decided(
            IncidentView incident, PositionVector reached, Instant until) {
        long upTo = reached.of(HeardDecision.SOURCE);
        return heard(HeardDecision.naming(incident.id()), upTo, until)
                .collectList()
                .flatMap(
                        naming ->
                                Flux.fromIterable(subjects(incident, naming))
                                        .concatMap(
                                                each ->
                                                        heard(
                                                                HeardDecision.about(each),
                                                                upTo,
                                                                until))
                                        .concatWithValues(naming.toArray(HeardDecision[]::new))
                                        .distinct(HeardDecision::id)
                                        .collectList());
    }

    private Flux<HeardDecision> heard(ViewQuery query, long upTo, Instant until) {
        return decisions
                .all(query)
                .flatMapIterable(rows -> rows)
                .filter(row -> row.position() <= upTo && !row.recordedAt().isAfter(until));
    }

    private static List<String> subjects(IncidentView incident, List<HeardDecision> naming) {
        return Stream.concat(
                        incident.obligations().stream(),
                        naming.stream().map(HeardDecision::subject))
                .distinct()
                .toList();
    }

    private static List<Exported> all(
            IncidentView incident, List<RecordedEvent> own, List<HeardDecision> heard) {
        return Stream.concat(
                        own.stream().flatMap(event -> published(event, incident).stream()),
                        heard.stream().map(Exported::of))
                .toList();
    }

    private static Optional<Exported> published(RecordedEvent event, IncidentView incident) {
        return Published.of(event.body())
                .map(
                        body ->
                                Exported.of(
                                        LogEntry.of(event, incident),
                                        CloudEventJson.of(published(event, body))));
    }

    private static PublishedEvent published(RecordedEvent event, IncidentEvents body) {
        return new PublishedEvent(
                event.log(),
                event.position(),
                event.id(),
                PublishedTypes.type(body.getClass()),
                body.subject(),
                event.occurredAt(),
                event.recordedAt(),
                event.metadata().get(Metadata.CORRELATION_ID),
                event.metadata().get(Metadata.CAUSATION_ID),
                body);
    }

    private PositionVector position(long head, PositionVector decided) {
        return new PositionVector(
                Map.of(log.log(), head, HeardDecision.SOURCE, decided.of(HeardDecision.SOURCE)));
    }

    private static Problem unknown(String id, @Nullable Instant asOf) {
        return Problem.notFound(
                "there is no incident " + id + (asOf == null ? "" : " recorded by " + asOf));
    }
}
