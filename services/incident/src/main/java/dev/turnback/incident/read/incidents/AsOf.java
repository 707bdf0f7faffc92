package dev.turnback.incident.read.incidents;

import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.service.Stamp;
import dev.turnback.storage.EventTag;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What was known of an incident at a time: what was recorded by then, and nothing else. */
public record AsOf(LogReader log) {

    private static final int PAGE = 500;

    /**
     * The incident as it was known; 404 when nothing of it was recorded by then.
     *
     * @param time compared with when events were recorded, whatever time they claim
     */
    public Mono<IncidentView> incident(String id, Instant time) {
        // Asked before reading: what is closed then is in everything that is read later.
        boolean isFinal = !time.isAfter(log.closedTime());
        return row(id, time)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                "nothing was recorded of an incident "
                                                        + id
                                                        + " by "
                                                        + time)))
                .flatMap(row -> MergedRows.whole(row, part -> row(part, time)))
                .map(whole -> whole.asOf(time, isFinal));
    }

    private Mono<IncidentView> row(String id, Instant time) {
        return recorded(id, time).flatMap(events -> Mono.justOrEmpty(folded(events)));
    }

    /** The incident's events that were recorded by a time, in order. */
    private Mono<List<RecordedEvent>> recorded(String id, Instant time) {
        var tag = new EventTag(IncidentSlices.INCIDENT_TAG, id);
        return Mono.fromFuture(() -> log.readTagged(tag, 0, PAGE))
                .expand(
                        page ->
                                page.upTo() < page.head()
                                        ? Mono.fromFuture(
                                                () -> log.readTagged(tag, page.upTo(), PAGE))
                                        : Mono.empty())
                .concatMap(page -> Flux.fromIterable(page.events()))
                .filter(event -> !event.recordedAt().isAfter(time))
                .collect(ArrayList::new, List::add);
    }

    private static @Nullable IncidentView folded(List<RecordedEvent> events) {
        IncidentView row = null;
        for (RecordedEvent event : events) {
            Stamp stamp =
                    new Stamp(
                            event.log(),
                            event.position(),
                            event.recordedAt(),
                            event.metadata().getOrDefault(Metadata.ACTOR, ""));
            Object body = event.body();
            if (body instanceof IncidentEvent e) {
                row = LiveIncidents.evolve(row, e, stamp);
            } else if (body instanceof HistoryEvent e) {
                row = PastIncidents.evolve(row, e, stamp);
            }
        }
        return row;
    }
}
