package dev.turnback.incident.read.log;

import dev.turnback.axon.LogReader;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.read.incidents.AsOf;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.storage.EventTag;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /incidents/{id}/log}: straight from the log, so that nothing is left out. */
public record LogRoute(LogReader log, Rows<IncidentView> incidents) {

    private static final int STANDARD_LIMIT = 100;
    private static final int MOST = 500;

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/log",
                Access.READ,
                Operation.of("readIncidentLog", "Every event of an incident in words, in order.")
                        .query("asOf", "only what was recorded by then, RFC 3339")
                        .query("limit", "at most so many, 1 to 500; 100 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(LogEntry.Page.class),
                request ->
                        AtLeast.read(
                                request,
                                incidents.progress(),
                                () -> page(request, request.pathVariable("id"))));
    }

    private Mono<LogEntry.Page> page(ServerRequest request, String id) {
        int limit = Params.limit(request, STANDARD_LIMIT, MOST);
        long after = after(Params.cursor(request));
        return incident(id, Params.instant(request, "asOf"))
                .flatMap(
                        incident ->
                                Mono.fromFuture(
                                                () ->
                                                        log.readTagged(
                                                                new EventTag(
                                                                        IncidentSlices.INCIDENT_TAG,
                                                                        id),
                                                                after,
                                                                limit))
                                        .map(page -> inWords(page, incident)));
    }

    /** It is read first: it knows the corrections of everything that is read after it. */
    private Mono<IncidentView> incident(String id, @Nullable Instant asOf) {
        return asOf == null
                ? incidents
                        .get(id, PositionVector.of(log.log(), log.head()))
                        .switchIfEmpty(
                                Mono.error(() -> Problem.notFound("there is no incident " + id)))
                : new AsOf(log).incident(id, asOf);
    }

    private static LogEntry.Page inWords(LogReader.Page page, IncidentView incident) {
        Instant asOf = incident.asOf();
        return new LogEntry.Page(
                page.events().stream()
                        .filter(event -> asOf == null || !event.recordedAt().isAfter(asOf))
                        .map(event -> LogEntry.of(event, incident))
                        .toList(),
                page.upTo() < page.head() ? Params.toCursor(Long.toString(page.upTo())) : null,
                asOf,
                incident.status());
    }

    private static long after(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.badField("cursor", "expected the nextCursor of an earlier answer");
        }
    }
}
