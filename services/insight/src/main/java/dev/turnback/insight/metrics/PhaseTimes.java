package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the time of incidents went that are over and were judged. */
final class PhaseTimes {

    private PhaseTimes() {}

    static MetricAnswer.Phases of(List<Incident> incidents) {
        List<MetricAnswer.IncidentPhases> all =
                incidents.stream().flatMap(each -> Stream.ofNullable(of(each))).toList();
        return new MetricAnswer.Phases(
                phase(all, MetricAnswer.IncidentPhases::detectSeconds),
                phase(all, MetricAnswer.IncidentPhases::decideSeconds),
                phase(all, MetricAnswer.IncidentPhases::actSeconds),
                phase(all, MetricAnswer.IncidentPhases::effectSeconds));
    }

    /** Null while it goes on, where it was not judged, and where its times are invalid. */
    static MetricAnswer.@Nullable IncidentPhases of(Incident incident) {
        Course course = incident.course();
        if (course == null || !(incident.time() instanceof AttemptTime.Measured)) {
            return null;
        }
        return new MetricAnswer.IncidentPhases(
                between(course.onsetAt(), course.knowableAt()),
                between(course.knowableAt(), course.decidedAt()),
                between(course.decidedAt(), course.finishedAt()),
                between(course.finishedAt(), course.containedAt()));
    }

    private static @Nullable Double between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null ? null : Math.max(0, IncidentTimes.seconds(from, to));
    }

    private static MetricAnswer.Phase phase(
            List<MetricAnswer.IncidentPhases> all,
            Function<MetricAnswer.IncidentPhases, @Nullable Double> which) {
        List<Lifetime> known =
                all.stream()
                        .flatMap(each -> Stream.ofNullable(which.apply(each)))
                        .map(Lifetime::ended)
                        .toList();
        Percentiles percentiles = Percentiles.of(known);
        return new MetricAnswer.Phase(
                known.size(),
                TimeToContain.percentile(percentiles.at(0.5)),
                TimeToContain.percentile(percentiles.at(0.9)));
    }
}
