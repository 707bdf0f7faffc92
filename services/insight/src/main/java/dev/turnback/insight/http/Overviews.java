package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.columns.Columns;
import dev.turnback.insight.columns.Reader;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.Overview;
import dev.turnback.web.Access;
import dev.turnback.web.Json;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What dashboards ask for, answered from columns and kept as it was sent. */
public final class Overviews {

    private static final int KEPT = 512;

    private final Supplier<Columns> columns;
    private final ViewProgress progress;
    private final Remembered<Asked, byte[]> answers = new Remembered<>(KEPT);

    /**
     * @param columns those that are not rebuilt any more: a rebuild makes new ones
     */
    private record Asked(Columns columns, String position, MetricsQuery query) {}

    /**
     * @param columns the rollbacks of history as of now, asked for at every read
     */
    public Overviews(Supplier<Columns> columns, ViewProgress progress) {
        this.columns = columns;
        this.progress = progress;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/overview",
                        Access.READ,
                        Operation.of(
                                        "overview",
                                        "How many rollbacks succeeded and how long they took, in"
                                                + " all and by component, kind and period, as"
                                                + " known now; as of earlier, the figures"
                                                + " themselves tell it.")
                                .query(
                                        "basis",
                                        "OBSERVED, history, the only one: what was recorded live"
                                                + " is judged by another log, and the figures"
                                                + " tell it")
                                .query("from", "start of the window, RFC 3339, included")
                                .query("to", "end of the window, RFC 3339, excluded")
                                .query("component", "a component's id")
                                .query("changeKind", "the primary kind of change")
                                .query("atLeast", "wait until this position is in the figures")
                                .answers(Overview.class),
                        this::overview));
    }

    private Mono<ServerResponse> overview(ServerRequest request) {
        Selection selection =
                Selection.only(
                        request,
                        Set.of("basis", "from", "to", "component", "changeKind", "atLeast"));
        if (selection.query().basis() != Basis.OBSERVED) {
            throw Problem.badField(
                    "basis",
                    "an overview is of history alone: ask the figures for what was recorded live");
        }
        return Reading.answer(request, progress, reading -> answer(reading, selection));
    }

    private Mono<ServerResponse> answer(Reading reading, Selection selection) {
        MetricsQuery query = selection.query();
        Columns all = columns.get();
        Reader reader = all.read();
        // What is applied is told after it is in the columns, so these may be ahead of it.
        Reading now = reading.atLeast(reader.positions());
        String position = now.position().toString();
        return now.bytes(
                Formulas.rollbackSuccess(query.basis())
                        + " "
                        + Formulas.timeToContain(query.basis()),
                () ->
                        answers.get(
                                new Asked(all, position, query),
                                asked ->
                                        Json.mapper()
                                                .writeValueAsBytes(
                                                        Overview.answer(
                                                                reader,
                                                                query,
                                                                position,
                                                                selection.factsAddress(
                                                                        Figure.ATTEMPTS)))));
    }
}
