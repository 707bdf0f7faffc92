package dev.turnback.insight.metrics;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.AttemptEvents.Outcome;
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
public sealed interface MetricAnswer
        permits MetricAnswer.RollbackSuccess,
                MetricAnswer.TimeToContain,
                MetricAnswer.IncidentTime,
                HesitationAnswer {

    String metric();

    Basis basis();

    @Nullable Instant from();

    @Nullable Instant to();

    @Nullable String component();

    @Nullable ChangeKind changeKind();

    Filters filters();

    @Nullable Instant asOf();

    String status();

    int n();

    int unknown();

    @Nullable Double value();

    List<@Nullable Double> interval();

    String method();

    String finding();

    String position();

    String formulaVersion();

    String facts();

    /**
     * SUCCEEDED / (terminal − UNKNOWN), rollbacks alone.
     *
     * @param filters what it is narrowed to besides
     * @param n how many could be judged
     * @param byPeriod quarters, years when the window is longer than five years, cut at its ends
     * @param underWay recorded live and not over: they count nowhere
     * @param firstAttempts of every episode the first one alone
     * @param episodes all that was done in one incident about one component, or about one version
     *     of it where no incident is known: it succeeded when one of its rollbacks did
     * @param containments what was done instead of a rollback, or before one
     * @param unavailable obligations to roll back what could not go back
     * @param precipitate rolled back with no rule crossed, or misdirected
     * @param misdirected the wrong release was rolled back
     * @param drills the same figure of exercises alone
     */
    record RollbackSuccess(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            Filters filters,
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
            List<GroupRate> byTeam,
            List<GroupRate> byPattern,
            List<GroupRate> bySeverity,
            List<GroupRate> byHarmKind,
            List<GroupRate> byActor,
            List<PeriodRate> byPeriod,
            int underWay,
            SuccessRate firstAttempts,
            SuccessRate episodes,
            Containments containments,
            Unavailable unavailable,
            int precipitate,
            int misdirected,
            SuccessRate drills)
            implements MetricAnswer {}

    record SuccessRate(
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    /**
     * @param underWay not over: they count nowhere
     */
    record Containments(SuccessRate rate, List<Count.OfOutcome> outcomes, int underWay) {}

    /**
     * An obligation may be in several of the counts.
     *
     * @param needed obligations that required a rollback
     * @param count how many of these could not be met by one
     * @param substituted it was contained instead
     * @param oneWay a change of the release was one-way as it was planned, or by the matrix then
     * @param windowClosed a change could not be undone any more before anybody could know
     * @param obligationIds those that could not be met
     */
    record Unavailable(
            int needed,
            int count,
            int substituted,
            int oneWay,
            int windowClosed,
            List<String> obligationIds) {}

    /**
     * Of rollbacks read from history from exposure to landing; of incidents recorded live from the
     * onset of harm to containment.
     *
     * @param filters what it is narrowed to besides
     * @param n how many have a time, open ones included
     * @param unknown how many have none
     * @param value the p50 in seconds, null when half had not landed, or were not contained
     * @param points the rollbacks; empty for incidents
     * @param by the same group by group
     * @param drills exercises among the incidents that the selection would have had
     * @param hollow how many incidents have an onset or an end for which something else stands
     * @param phases where the time of the incidents went; null for rollbacks
     * @param incidents the incidents; empty for rollbacks
     * @param invalid incidents whose times contradict each other: shown, and counted as unknown
     */
    record TimeToContain(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            Filters filters,
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
            Chart xmr,
            TimesBy by,
            int drills,
            int hollow,
            @Nullable Phases phases,
            List<IncidentPoint> incidents,
            List<InvalidIncident> invalid)
            implements MetricAnswer {}

    /**
     * From the onset of harm to its end, of incidents.
     *
     * @param n how many have a time, open ones included
     * @param unknown how many contradict themselves: their harm ends before it began
     * @param value the p50 in seconds, null when half had not ended
     * @param filters what it is narrowed to besides
     * @param drills exercises that the selection would have had
     * @param hollow how many have an onset or an end for which something else stands
     * @param phases where the time went of those that are over and were judged
     * @param invalid those whose times contradict each other: shown, and counted as unknown
     * @param by the same group by group
     */
    record IncidentTime(
            String metric,
            Basis basis,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String component,
            @Nullable ChangeKind changeKind,
            Filters filters,
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
            int hollow,
            PercentileSeconds p50,
            PercentileSeconds p75,
            PercentileSeconds p90,
            Phases phases,
            List<IncidentPoint> points,
            List<InvalidIncident> invalid,
            List<SurvivalStep> survival,
            Chart xmr,
            TimesBy by)
            implements MetricAnswer {}

    /**
     * @param severity null when a history does not say
     * @param outside true when it lies beyond a limit of its segment of the chart
     * @param hollow something else stands for its onset or its end
     * @param phases null while it goes on, and where it was not judged
     */
    record IncidentPoint(
            String incidentId,
            Instant at,
            double seconds,
            boolean censored,
            @Nullable Severity severity,
            List<String> components,
            SortedSet<String> flags,
            boolean outside,
            boolean hollow,
            @Nullable IncidentPhases phases) {}

    /**
     * Null where one of the two moments is not known.
     *
     * @param detectSeconds K − S
     * @param decideSeconds D − K
     * @param actSeconds A − D
     * @param effectSeconds C − A
     */
    record IncidentPhases(
            @Nullable Double detectSeconds,
            @Nullable Double decideSeconds,
            @Nullable Double actSeconds,
            @Nullable Double effectSeconds) {}

    /** Of incidents that are over, were judged, and do not contradict themselves. */
    record Phases(Phase detect, Phase decide, Phase act, Phase effect) {}

    /**
     * @param n of how many it is known
     */
    record Phase(int n, PercentileSeconds p50, PercentileSeconds p90) {}

    /**
     * @param at S
     * @param seconds by which they contradict each other: below zero
     */
    record InvalidIncident(
            String incidentId, Instant at, double seconds, SortedSet<String> flags) {}

    record TimesBy(
            List<GroupTime> byComponent,
            List<GroupTime> byTeam,
            List<GroupTime> byChangeKind,
            List<GroupTime> byPattern,
            List<GroupTime> bySeverity,
            List<GroupTime> byHarmKind,
            List<GroupTime> byActor) {}

    /**
     * Fields as those of {@link GroupRate}.
     *
     * @param changeKind null when no kind is known
     */
    record KindRate(
            @Nullable ChangeKind changeKind,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval,
            @Nullable Double adjustedP,
            boolean different) {}

    /** Fields as those of {@link GroupRate}. */
    record ComponentRate(
            String component,
            int n,
            int succeeded,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval,
            @Nullable Double adjustedP,
            boolean different) {}

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
            Outcome outcome,
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
