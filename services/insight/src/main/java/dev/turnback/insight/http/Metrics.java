package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.IncidentTimeToContain;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.metrics.TimeToContain;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The figures. */
public final class Metrics {

    static final String ATTEMPTS = "/api/v1/facts/attempts";
    private static final String INCIDENTS = "/api/v1/facts/incidents";

    private final Supplier<FactBook> book;
    private final ViewProgress progress;

    /**
     * @param book the facts as of now, asked for at every read
     */
    public Metrics(Supplier<FactBook> book, ViewProgress progress) {
        this.book = book;
        this.progress = progress;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/metrics/" + RollbackSuccess.METRIC,
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "rollbackSuccess",
                                                "How many rollbacks succeeded, with interval,"
                                                        + " unknowns and exclusions."))
                                .answers(MetricAnswer.RollbackSuccess.class),
                        this::rollbackSuccess),
                Route.get(
                        "/api/v1/metrics/" + TimeToContain.METRIC,
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "timeToContain",
                                                "How long it took from exposure to the rollback's"
                                                        + " landing, open ones censored."))
                                .answers(MetricAnswer.TimeToContain.class),
                        this::timeToContain),
                Route.get(
                        "/api/v1/metrics/" + IncidentTimeToContain.METRIC,
                        Access.READ,
                        Parameters.ofSelection(
                                        Operation.of(
                                                "incidentTimeToContain",
                                                "How long harm lasted, incident by incident, open"
                                                        + " ones censored."))
                                .answers(MetricAnswer.IncidentTime.class),
                        this::incidentTimeToContain));
    }

    private Mono<ServerResponse> rollbackSuccess(ServerRequest request) {
        return answer(request, RollbackSuccess::answer, Formulas::rollbackSuccess, ATTEMPTS);
    }

    private Mono<ServerResponse> timeToContain(ServerRequest request) {
        return answer(request, TimeToContain::answer, Formulas::timeToContain, ATTEMPTS);
    }

    private Mono<ServerResponse> incidentTimeToContain(ServerRequest request) {
        return answer(
                request, IncidentTimeToContain::answer, Formulas::incidentTimeToContain, INCIDENTS);
    }

    /** One of the figures. */
    private interface Figure {
        MetricAnswer answer(FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp);
    }

    private interface Formula {
        String version(Basis basis);
    }

    private Mono<ServerResponse> answer(
            ServerRequest request, Figure figure, Formula formula, String facts) {
        Selection selection = Selection.of(request, Set.of());
        return Reading.answer(
                request,
                progress,
                reading -> {
                    Stamp stamp = stamp(reading, selection, facts);
                    return reading.json(
                            formula.version(selection.query().basis()) + " " + stamp.status(),
                            () ->
                                    figure.answer(
                                            book.get(),
                                            reading.knowledge(selection),
                                            selection.query(),
                                            stamp));
                });
    }

    /** Final once every log has closed the time that was asked for: nothing can be added to it. */
    private Stamp stamp(Reading reading, Selection selection, String facts) {
        Instant last = book.get().lastRecorded(reading.position());
        Instant asOf = selection.asOf();
        boolean isFinal = asOf != null && reading.hasClosed(asOf);
        return new Stamp(
                asOf == null ? last : asOf,
                isFinal,
                reading.position().toString(),
                selection.factsAddress(facts));
    }
}
