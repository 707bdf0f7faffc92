package dev.turnback.insight.http;

import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Formulas;
import dev.turnback.insight.metrics.Hesitation;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.IncidentTimeToContain;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.RollbackSuccess;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.insight.metrics.TimeToContain;
import dev.turnback.insight.restated.RestatedPeriods.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The figures that are computed of a selection of facts. */
enum Figure {
    ROLLBACK_SUCCESS(RollbackSuccess.METRIC),
    TIME_TO_CONTAIN(TimeToContain.METRIC),
    INCIDENT_TIME_TO_CONTAIN(IncidentTimeToContain.METRIC),
    HESITATION(Hesitation.METRIC);

    static final String ATTEMPTS = "/api/v1/facts/attempts";
    private static final String OBLIGATIONS = "/api/v1/facts/obligations";
    private static final String INCIDENTS = "/api/v1/facts/incidents";

    private final String metric;

    Figure(String metric) {
        this.metric = metric;
    }

    static Optional<Figure> named(String metric) {
        return Arrays.stream(values()).filter(each -> each.metric.equals(metric)).findFirst();
    }

    String metric() {
        return metric;
    }

    MetricAnswer of(FactBook book, Knowledge knowledge, MetricsQuery query, Stamp stamp) {
        return switch (this) {
            case ROLLBACK_SUCCESS -> RollbackSuccess.answer(book, knowledge, query, stamp);
            case TIME_TO_CONTAIN -> TimeToContain.answer(book, knowledge, query, stamp);
            case INCIDENT_TIME_TO_CONTAIN ->
                    IncidentTimeToContain.answer(book, knowledge, query, stamp);
            case HESITATION -> Hesitation.answer(book, knowledge, query, stamp);
        };
    }

    String formula(Basis basis) {
        return switch (this) {
            case ROLLBACK_SUCCESS -> Formulas.rollbackSuccess(basis);
            case TIME_TO_CONTAIN -> Formulas.timeToContain(basis);
            case INCIDENT_TIME_TO_CONTAIN -> Formulas.incidentTimeToContain(basis);
            case HESITATION -> Formulas.hesitation(basis);
        };
    }

    boolean hasPeriods() {
        return switch (this) {
            case ROLLBACK_SUCCESS, HESITATION -> true;
            case TIME_TO_CONTAIN, INCIDENT_TIME_TO_CONTAIN -> false;
        };
    }

    /** Those that an answer of it is divided into. */
    static List<Span> periods(MetricAnswer answer) {
        return switch (answer) {
            case MetricAnswer.RollbackSuccess success ->
                    success.byPeriod().stream()
                            .map(each -> new Span(each.from(), each.to()))
                            .toList();
            case HesitationAnswer hesitation ->
                    hesitation.byPeriod().stream()
                            .map(each -> new Span(each.from(), each.to()))
                            .toList();
            case MetricAnswer.TimeToContain _, MetricAnswer.IncidentTime _ -> List.of();
        };
    }

    /** The address of the list of facts that it is made of. */
    String facts(Basis basis) {
        return switch (this) {
            case ROLLBACK_SUCCESS -> ATTEMPTS;
            case TIME_TO_CONTAIN -> basis == Basis.OBSERVED ? ATTEMPTS : INCIDENTS;
            case INCIDENT_TIME_TO_CONTAIN -> INCIDENTS;
            case HESITATION -> OBLIGATIONS;
        };
    }
}
