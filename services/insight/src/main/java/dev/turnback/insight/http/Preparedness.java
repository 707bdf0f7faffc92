package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.RecoveryTime;
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
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Which ways back count as rehearsed, and which to rehearse next. */
public final class Preparedness {

    private static final String RELEASES = "/api/v1/facts/releases";
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
                        Parameters.ofPaths(
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
                        this::next),
                Route.get(
                        "/api/v1/metrics/" + RecoveryTime.METRIC,
                        Access.READ,
                        Operation.of(
                                        "recoveryTime",
                                        "How long procedures claim to take, and how long they"
                                                + " took.")
                                .query("component", "only this component's")
                                .query("asOf", "only what was recorded by then, RFC 3339")
                                .query("position", "as shown at this earlier position")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(RecoveryTime.class),
                        this::recoveryTime));
    }

    private Mono<ServerResponse> coverage(ServerRequest request) {
        Selection selection = Selection.only(request, Selection.basicAnd("team", "pattern"));
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Instant at = reading.moment(book.get(), selection, clock);
                    Stamp stamp = reading.stamp(book.get(), selection, RELEASES);
                    return reading.json(
                            Formulas.rehearsalCoverage() + " " + at + " " + stamp.status(),
                            () ->
                                    Rehearsing.coverage(
                                            book.get(),
                                            reading.knowledge(selection),
                                            at,
                                            selection.query(),
                                            stamp));
                });
    }

    private Mono<ServerResponse> next(ServerRequest request) {
        Selection selection = Selection.only(request, Selection.basicAnd("limit"));
        int limit = Params.limit(request, STANDARD, MOST);
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Instant at = reading.moment(book.get(), selection, clock);
                    return reading.json(
                            Formulas.rehearseNext() + " " + at,
                            () ->
                                    Rehearsing.next(
                                            book.get(),
                                            reading.knowledge(selection),
                                            at,
                                            selection.query().component(),
                                            limit));
                });
    }

    private Mono<ServerResponse> recoveryTime(ServerRequest request) {
        Selection selection =
                Selection.only(request, Set.of("component", "asOf", "position", "atLeast"));
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Stamp stamp = reading.stamp(book.get(), selection, RELEASES);
                    return reading.json(
                            Formulas.recoveryTime() + " " + stamp.status(),
                            () ->
                                    RecoveryTime.of(
                                            book.get(),
                                            reading.knowledge(selection),
                                            selection.query().component(),
                                            stamp));
                });
    }
}
