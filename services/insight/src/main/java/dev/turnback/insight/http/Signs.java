package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.signs.Looking;
import dev.turnback.insight.signs.WarningSigns;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /metrics/warning-signs}: the playbook's signs, each with its evidence. */
public final class Signs {

    private static final String FACTS = "/api/v1/facts/releases";

    private final Supplier<FactBook> book;
    private final ViewProgress progress;
    private final InstantSource clock;

    /**
     * @param book the facts as of now, asked for at every read
     * @param clock says when they are looked for, where no time is asked for
     */
    public Signs(Supplier<FactBook> book, ViewProgress progress, InstantSource clock) {
        this.book = book;
        this.progress = progress;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/warning-signs",
                        Access.READ,
                        Operation.of(
                                        "warningSigns",
                                        "Which of the playbook's warning signs show, and what shows"
                                                + " them.")
                                .query("to", "as of this time, RFC 3339; now when absent")
                                .query("component", "only this component's")
                                .query("asOf", "only what was recorded by then, RFC 3339")
                                .query("position", "as shown at this earlier position")
                                .query("atLeast", "waits until the views hold this position")
                                .answers(WarningSigns.class),
                        this::signs));
    }

    private Mono<ServerResponse> signs(ServerRequest request) {
        Selection selection =
                Selection.only(request, Set.of("to", "component", "asOf", "position", "atLeast"));
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Instant to = reading.moment(book.get(), selection, clock);
                    Stamp stamp = reading.stamp(book.get(), selection, FACTS);
                    return reading.json(
                            WarningSigns.FORMULA + " " + to + " " + stamp.status(),
                            () ->
                                    Looking.at(
                                            book.get(),
                                            reading.knowledge(selection),
                                            to,
                                            selection.query().component(),
                                            stamp));
                });
    }
}
