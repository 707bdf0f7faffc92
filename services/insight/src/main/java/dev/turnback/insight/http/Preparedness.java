package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.RehearsalCoverage;
import dev.turnback.insight.metrics.RehearseNext;
import dev.turnback.insight.metrics.Rehearsing;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Which ways back count as rehearsed, and which to rehearse next. */
public final class Preparedness {

    private static final int STANDARD = 10;
    private static final int MOST = 500;

    private final Supplier<FactBook> book;
    private final ViewProgress progress;
    private final InstantSource clock;

    /**
     * @param book the facts as of now, asked for at every read
     * @param clock says when a verdict is to hold that names no time
     */
    public Preparedness(Supplier<FactBook> book, ViewProgress progress, InstantSource clock) {
        this.book = book;
        this.progress = progress;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/" + RehearsalCoverage.METRIC,
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "rehearsalCoverage",
                                                "How many of the ways back in use count as"
                                                        + " rehearsed, and why the others do"
                                                        + " not."))
                                .answers(RehearsalCoverage.class),
                        this::coverage),
                Route.get(
                        "/api/v1/metrics/rehearsal-next",
                        Access.READ,
                        Operation.of("rehearseNext", "Which way back to rehearse next, and why.")
                                .query("component", "only this component's")
                                .query("limit", "at most so many, 1 to 500; 10 when absent")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(RehearseNext.class),
                        this::next));
    }

    private Mono<ServerResponse> coverage(ServerRequest request) {
        Selection selection = Selection.of(request, Set.of());
        Instant at = at(selection);
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Stamp stamp = stamp(reading, selection);
                    return reading.json(
                            Formulas.rehearsalCoverage() + " " + at + " " + stamp.status(),
                            () ->
                                    Rehearsing.coverage(
                                            book.get(),
                                            reading.knowledge(selection),
                                            at,
                                            selection.query().component(),
                                            selection.query().changeKind(),
                                            stamp));
                });
    }

    private Mono<ServerResponse> next(ServerRequest request) {
        Selection selection = Selection.of(request, Set.of("limit"));
        int limit = Params.limit(request, STANDARD, MOST);
        Instant at = at(selection);
        return Reading.answer(
                request,
                progress,
                reading ->
                        reading.json(
                                Formulas.rehearseNext() + " " + at,
                                () ->
                                        Rehearsing.next(
                                                book.get(),
                                                reading.knowledge(selection),
                                                at,
                                                selection.query().component(),
                                                limit)));
    }

    /** A rehearsal grows old with nothing recorded, so the time is part of what is asked. */
    private Instant at(Selection selection) {
        Instant to = selection.query().to();
        Instant asked = to == null ? selection.asOf() : to;
        return asked == null ? clock.instant().truncatedTo(ChronoUnit.MINUTES) : asked;
    }

    private Stamp stamp(Reading reading, Selection selection) {
        Instant asOf = selection.asOf();
        return new Stamp(
                asOf == null ? book.get().lastRecorded(reading.position()) : asOf,
                asOf != null && reading.hasClosed(asOf),
                reading.position().toString(),
                selection.factsAddress("/api/v1/facts/releases"));
    }
}
