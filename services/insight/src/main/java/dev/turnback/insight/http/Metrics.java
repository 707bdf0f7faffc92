package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.metrics.Hesitation;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.IncidentTimeToContain;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.metrics.TimeToContain;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The figures. */
public final class Metrics {

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
                        "/api/v1/metrics/" + Hesitation.METRIC,
                        Access.READ,
                        Parameters.ofFigure(
                                        Operation.of(
                                                "hesitation",
                                                "How many incidents were worsened because it was"
                                                        + " decided late or not at all."))
                                .answers(HesitationAnswer.class),
                        answer(Figure.HESITATION)),
                Route.get(
                        "/api/v1/metrics/" + RollbackSuccess.METRIC,
                        Access.READ,
                        Parameters.ofFigure(
                                        Operation.of(
                                                "rollbackSuccess",
                                                "How many rollbacks succeeded, with interval,"
                                                        + " unknowns and exclusions."))
                                .answers(MetricAnswer.RollbackSuccess.class),
                        answer(Figure.ROLLBACK_SUCCESS)),
                Route.get(
                        "/api/v1/metrics/" + TimeToContain.METRIC,
                        Access.READ,
                        Parameters.ofFigure(
                                        Operation.of(
                                                "timeToContain",
                                                "How long it took from the onset of harm to"
                                                        + " containment, open ones censored; of"
                                                        + " history from exposure to the"
                                                        + " rollback's landing."))
                                .answers(MetricAnswer.TimeToContain.class),
                        answer(Figure.TIME_TO_CONTAIN)),
                Route.get(
                        "/api/v1/metrics/" + IncidentTimeToContain.METRIC,
                        Access.READ,
                        Parameters.ofFigure(
                                        Operation.of(
                                                "incidentTimeToContain",
                                                "How long harm lasted, incident by incident, open"
                                                        + " ones censored."))
                                .answers(MetricAnswer.IncidentTime.class),
                        answer(Figure.INCIDENT_TIME_TO_CONTAIN)));
    }

    private HandlerFunction<ServerResponse> answer(Figure figure) {
        return request -> {
            Selection selection = Selection.of(request, Set.of("format"));
            Format format = Format.of(request, Format.DOCUMENT);
            return Reading.answer(
                    request,
                    progress,
                    reading -> {
                        Basis basis = selection.query().basis();
                        Stamp stamp = reading.stamp(book.get(), selection, figure.facts(basis));
                        Supplier<MetricAnswer> answer =
                                () ->
                                        figure.of(
                                                book.get(),
                                                reading.knowledge(selection),
                                                selection.query(),
                                                stamp);
                        String version = figure.formula(basis) + " " + stamp.status();
                        return format == Format.MARKDOWN
                                ? reading.markdown(
                                        version,
                                        figure.metric() + ".md",
                                        () -> FigureMarkdown.of(answer.get()))
                                : reading.json(version, answer);
                    });
        };
    }
}
