package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Filters;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.RehearsalCoverage;
import dev.turnback.insight.metrics.Rehearsing;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /metrics/prometheus}: the four figures as Prometheus scrapes them. */
public final class Exposition {

    private final Supplier<FactBook> book;
    private final ViewProgress progress;
    private final InstantSource clock;

    /**
     * @param book the facts as of now, asked for at every read
     * @param clock says how old a rehearsal is
     */
    public Exposition(Supplier<FactBook> book, ViewProgress progress, InstantSource clock) {
        this.book = book;
        this.progress = progress;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/prometheus",
                        Access.READ,
                        Operation.of(
                                        "figuresForPrometheus",
                                        "The four figures of both populations in Prometheus' text"
                                                + " format: value, bounds, n, unknown, formula and"
                                                + " position.")
                                .query("component", "only this component's")
                                .query("atLeast", "waits until the figures hold this position")
                                .answers(String.class),
                        this::exposition));
    }

    private Mono<ServerResponse> exposition(ServerRequest request) {
        Selection.only(request, Set.of("component", "atLeast"));
        @Nullable String component = Params.text(request, "component");
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Instant at = reading.moment(book.get(), clock);
                    return reading.plain(
                            "exposition/1 " + at, () -> text(reading.position(), component, at));
                });
    }

    private String text(PositionVector position, @Nullable String component, Instant at) {
        var lines = new PrometheusText();
        for (Basis basis : Basis.values()) {
            var query = new MetricsQuery(basis, null, null, component, null, Filters.NONE);
            for (Figure figure : Figure.values()) {
                lines.add(figure.of(book.get(), Knowledge.at(position), query, stamp(position)));
            }
        }
        RehearsalCoverage coverage =
                Rehearsing.coverage(
                        book.get(),
                        Knowledge.at(position),
                        at,
                        new MetricsQuery(Basis.VERIFIED, null, null, component, null, Filters.NONE),
                        stamp(position));
        lines.add(coverage);
        position.positions().forEach(lines::position);
        return lines.text();
    }

    /** What is still open has lasted at least until the last event. */
    private Stamp stamp(PositionVector position) {
        return new Stamp(book.get().lastRecorded(position), false, position.toString(), "");
    }
}
