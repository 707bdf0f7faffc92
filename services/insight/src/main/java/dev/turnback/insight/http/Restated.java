package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.restated.RestatedPeriods;
import dev.turnback.insight.restated.RestatedPeriods.Span;
import dev.turnback.insight.restated.Restatements;
import dev.turnback.insight.restated.Value;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /metrics/restatements} and {@code …/periods}: what changed a figure since it was
 * shown.
 */
public final class Restated {

    private final Supplier<FactBook> book;
    private final ViewProgress progress;

    /**
     * @param book the facts as of now, asked for at every read
     */
    public Restated(Supplier<FactBook> book, ViewProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/restatements",
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "restatements",
                                                "What a figure was, what it is, and each event"
                                                        + " since that changed it."))
                                .query(
                                        "metric",
                                        "rollback-success, which it is when absent,"
                                                + " time-to-contain, incident-time-to-contain or"
                                                + " hesitation")
                                .query(
                                        "since",
                                        "when it was shown, RFC 3339; from the beginning when absent")
                                .answers(Restatements.class),
                        this::restatements),
                Route.get(
                        "/api/v1/metrics/restatements/periods",
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "restatedPeriods",
                                                "The periods of a figure that are not what they"
                                                        + " were when they were first shown, and"
                                                        + " why."))
                                .query(
                                        "metric",
                                        "rollback-success, which it is when absent, or hesitation")
                                .answers(RestatedPeriods.class),
                        this::periods));
    }

    private Mono<ServerResponse> periods(ServerRequest request) {
        Selection selection = Selection.of(request, Set.of("metric"));
        Figure figure = figure(request);
        if (!figure.hasPeriods()) {
            throw Problem.badField("metric", "this figure is not shown by period");
        }
        return Reading.answer(
                request,
                progress,
                reading -> {
                    String formula = figure.formula(selection.query().basis());
                    return reading.json(
                            formula,
                            () ->
                                    periods(
                                            figure,
                                            selection.query(),
                                            reading.knowledge(selection),
                                            formula));
                });
    }

    private RestatedPeriods periods(
            Figure figure, MetricsQuery query, Knowledge knowledge, String formula) {
        FactBook now = book.get();
        return RestatedPeriods.of(
                figure.metric(),
                now,
                knowledge,
                Figure.periods(answer(figure, knowledge, query)),
                new RestatedPeriods.Figure() {
                    @Override
                    public Value whole(Knowledge known) {
                        return value(figure, known, query);
                    }

                    @Override
                    public Value in(Span span, Knowledge known) {
                        return value(figure, known, query.within(span.from(), span.to()));
                    }

                    @Override
                    public String told(String about, Knowledge before, Knowledge after) {
                        return WhatChanged.of(now, about, before, after);
                    }
                },
                formula);
    }

    private Mono<ServerResponse> restatements(ServerRequest request) {
        Selection selection = Selection.of(request, Set.of("metric", "since"));
        Figure figure = figure(request);
        @Nullable Instant shown = Params.instant(request, "since");
        Instant since = shown == null ? Instant.EPOCH : shown;
        return Reading.answer(
                request,
                progress,
                reading -> {
                    String formula = figure.formula(selection.query().basis());
                    return reading.json(
                            formula,
                            () ->
                                    Restatements.of(
                                            figure.metric(),
                                            book.get(),
                                            reading.knowledge(selection),
                                            since,
                                            knowledge ->
                                                    value(figure, knowledge, selection.query()),
                                            formula));
                });
    }

    private Value value(Figure figure, Knowledge knowledge, MetricsQuery query) {
        MetricAnswer answer = answer(figure, knowledge, query);
        return new Value(
                answer.n(),
                answer.unknown(),
                answer.value(),
                answer.interval(),
                answer instanceof HesitationAnswer hesitation
                        ? hesitation.reviewed().value()
                        : null);
    }

    /** As it was shown: what was open then had lasted at least until the last that was known. */
    private MetricAnswer answer(Figure figure, Knowledge knowledge, MetricsQuery query) {
        Instant last =
                knowledge.asOf().equals(Instant.MAX)
                        ? book.get().lastRecorded(knowledge.position())
                        : knowledge.asOf();
        var stamp = new Stamp(last, false, knowledge.position().toString(), "");
        return figure.of(book.get(), knowledge, query, stamp);
    }

    private static Figure figure(ServerRequest request) {
        @Nullable String metric = Params.text(request, "metric");
        return metric == null
                ? Figure.ROLLBACK_SUCCESS
                : Figure.named(metric)
                        .orElseThrow(
                                () ->
                                        Problem.badField(
                                                "metric", "there is no figure of this name"));
    }
}
