package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Severity;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what it rests on. All answers begin with the same fields: {@code interval} holds
 * the 95 % bounds {@code [low, high]}, null where none is claimed; {@code asOf} is null before the
 * first event; {@code position} and {@code formulaVersion} make the answer reproducible; {@code
 * facts} is the address of the facts behind it. Times are UTC, fields {@code …Seconds} and {@code
 * seconds} are seconds.
 */
public sealed interface MetricAnswer {

    /**
     * SUCCEEDED / (terminal − UNKNOWN).
     *
     * @param n how many could be judged
     * @param byPeriod quarters, years when the window is longer than five years, cut at its ends
     */
    record RollbackSuccess(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            @Nullable Instant asOf,
            String status,
            int n,
            int unknown,
            @Nullable Double unknownShare,
            @Nullable Double value,
            List<@Nullable Double> interval,
            double confidence,
            String method,
            String finding,
            String position,
            String formulaVersion,
            String facts,
            List<Count.OfReason> exclusions,
            List<Count.OfFlag> flags,
            int succeeded,
            List<Count.OfOutcome> outcomes,
            List<KindRate> byChangeKind,
            List<ComponentRate> byComponent,
            List<PeriodRate> byPeriod)
            implements MetricAnswer {}

    /**
     * From exposure to the rollback's landing.
     *
     * @param n how many have a time, open ones included
     * @param unknown how many have none
     * @param value the p50 in seconds, null when half had not landed
     */
    record TimeToContain(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            @Nullable Instant asOf,
            String status,
            int n,
            int unknown,
            @Nullable Double unknownShare,
            @Nullable Double value,
            List<@Nullable Double> interval,
            double confidence,
            String method,
            String finding,
            String position,
            String formulaVersion,
            String facts,
            List<Count.OfReason> exclusions,
            List<Count.OfFlag> flags,
            int censored,
            PercentileSeconds p50,
            PercentileSeconds p75,
            PercentileSeconds p90,
            List<Point> points,
            List<SurvivalStep> survival,
            Chart xmr)
            implements MetricAnswer {}

    /**
     * From the onset of harm to its end, of incidents.
     *
     * @param n how many have a time, open ones included
     * @param unknown how many contradict themselves: their harm ends before it began
     * @param value the p50 in seconds, null when half had not ended
     * @param drills exercises, which are not counted
     */
    record IncidentTime(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            @Nullable Instant asOf,
            String status,
            int n,
            int unknown,
            @Nullable Double unknownShare,
            @Nullable Double value,
            List<@Nullable Double> interval,
            double confidence,
            String method,
            String finding,
            String position,
            String formulaVersion,
            String facts,
            List<Count.OfFlag> flags,
            int drills,
            int censored,
            PercentileSeconds p50,
            PercentileSeconds p75,
            PercentileSeconds p90,
            List<IncidentPoint> points,
            List<SurvivalStep> survival,
            Chart xmr)
            implements MetricAnswer {}

    /**
     * @param severity null when a history does not say
     * @param outside true when it lies beyond a limit of its segment of the chart
     */
    record IncidentPoint(
            String incidentId,
            Instant at,
            double seconds,
            boolean censored,
            @Nullable Severity severity,
            List<String> components,
            SortedSet<String> flags,
            boolean outside) {}

    /**
     * @param changeKind null when no kind is known
     */
    record KindRate(
            @Nullable ChangeKind changeKind,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    record ComponentRate(
            String component,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    record PeriodRate(
            Instant from,
            Instant to,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    /**
     * @param seconds null when the share was not reached
     */
    record PercentileSeconds(@Nullable Double seconds, List<@Nullable Double> interval) {}

    /**
     * @param outside true when it lies beyond a limit of its segment of the chart
     */
    record Point(
            String attemptId,
            Instant at,
            double seconds,
            boolean censored,
            String component,
            String version,
            @Nullable ChangeKind changeKind,
            AttemptOutcome outcome,
            SortedSet<String> flags,
            boolean outside) {}

    /**
     * @param contained share landed by {@code seconds}
     * @param low null where no band is claimed
     */
    record SurvivalStep(
            double seconds, double contained, @Nullable Double low, @Nullable Double high) {}

    /**
     * @param redrawn true when there is more than one segment
     */
    record Chart(List<ChartSegment> segments, boolean redrawn) {}

    /**
     * @param fromIndex index in {@code points} of its first point
     * @param toIndex index in {@code points} of its last point, included
     */
    record ChartSegment(
            Instant from,
            Instant to,
            int fromIndex,
            int toIndex,
            double centreSeconds,
            double lowerSeconds,
            double upperSeconds) {}
}
