package dev.turnback.insight.metrics;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Incidents worsened by hesitation / incidents in which it is known. The first fields are those of
 * all figures, see {@link MetricAnswer}.
 *
 * @param filters what it is narrowed to besides
 * @param n incidents with an obligation that was decided in time, overridden, or late
 * @param unknown incidents that are not among them and have an obligation that is not known:
 *     indeterminate, contradicting itself, provisional, or open
 * @param value {@code worsened / n}, null when n is 0
 * @param worsened how many incidents have at least one obligation that was worsened
 * @param partlyUnknown incidents that count as not worsened while one of their obligations is not
 *     known
 * @param coverage of what the figure speaks
 * @param undefinedThreshold obligations that were late where no rule said when: never added in
 * @param obligations all that were knowable in the window, each once, however many incidents it is
 *     dealt with in
 * @param underFixedBudgets the same figure had these budgets held for every rule
 * @param marks where a rule's budget, threshold or least harm changed
 * @param byPeriod by the onset of the incidents; quarters, years when the window is longer than
 *     five years, cut at its ends
 * @param points every obligation that was knowable in the window
 * @param drills the same figure of exercises alone
 * @param reviewed the same figure after what reviews found, beside the computed one
 */
public record HesitationAnswer(
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
        int worsened,
        int partlyUnknown,
        Coverage coverage,
        int undefinedThreshold,
        Obligations obligations,
        List<UnderBudget> underFixedBudgets,
        List<Mark> marks,
        List<GroupRate> byComponent,
        List<GroupRate> byTeam,
        List<GroupRate> byChangeKind,
        List<GroupRate> byPattern,
        List<GroupRate> bySeverity,
        List<GroupRate> byHarmKind,
        List<GroupRate> byActor,
        List<Period> byPeriod,
        List<Point> points,
        Exercises drills,
        Reviewed reviewed)
        implements MetricAnswer {

    /**
     * @param incidents that the figure knows of
     * @param releaseLinked all incidents of the selection that are linked to a release
     * @param share null when there are none
     */
    public record Coverage(int incidents, int releaseLinked, @Nullable Double share) {}

    /**
     * @param total how many there are
     * @param outcomes how many were judged so, provisional ones included
     * @param open not judged yet
     * @param provisional judged before it was contained: not known
     * @param selfRecovered near misses: over within the budget with nothing decided
     * @param overridden near misses: somebody accepted the risk within the budget
     * @param overrideRate overridden / those that were decided in time, overridden, or late
     * @param flipFlops how often a decision that had stopped a clock was taken back
     * @param withFlipFlops in how many obligations that was
     * @param undecided in how many no decision stood in the end
     * @param unattributed how many may be one of several releases
     * @param latency how long it took to decide, against the budget
     */
    public record Obligations(
            int total,
            List<OfOutcome> outcomes,
            int open,
            int provisional,
            int selfRecovered,
            int overridden,
            Rate overrideRate,
            int flipFlops,
            int withFlipFlops,
            int undecided,
            int unattributed,
            LatencyShare latency) {}

    public record OfOutcome(Outcome outcome, int count) {}

    /**
     * @param value {@code count / n}, null when n is 0
     * @param interval the 95 % bounds
     */
    public record Rate(int n, int count, @Nullable Double value, List<@Nullable Double> interval) {}

    /**
     * L / B: 1 is a decision exactly at the end of the budget.
     *
     * @param n obligations that were decided in time, overridden, or late
     */
    public record LatencyShare(int n, Quantile p50, Quantile p90) {}

    /**
     * @param share null when n is 0
     * @param interval the 95 % bounds
     */
    public record Quantile(@Nullable Double share, List<@Nullable Double> interval) {}

    /**
     * @param n as that of the figure; obligations that were not tried on this budget are left out
     */
    public record UnderBudget(
            double budgetSeconds,
            int n,
            int worsened,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    /**
     * From here on the figure is measured by another yardstick.
     *
     * @param at K of the first obligation that was judged by it
     * @param was by which the one before was judged
     */
    public record Mark(
            Instant at, String component, String ruleId, String rule, Terms was, Terms now) {}

    /**
     * @param budgetSeconds B
     * @param threshold θ
     * @param minHarm m, in the signal's unit times seconds
     */
    public record Terms(double budgetSeconds, double threshold, double minHarm) {}

    public record Period(
            Instant from,
            Instant to,
            int n,
            int worsened,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}

    /**
     * @param rule null where no rule bound the release, like {@code ruleId}
     * @param at K
     * @param latencySeconds L, null where there is none
     * @param budgetSeconds B, null while it is open
     * @param hesitationSeconds H, null where there is none
     * @param outcome null while it is open
     * @param hollow one of its moments is stood for by another: nobody noted it
     * @param reviewed what a review found, null while none looked at it
     */
    public record Point(
            String obligationId,
            List<String> incidentIds,
            String component,
            @Nullable String ruleId,
            @Nullable String rule,
            Instant at,
            @Nullable Double latencySeconds,
            @Nullable Double budgetSeconds,
            @Nullable Double hesitationSeconds,
            @Nullable Outcome outcome,
            boolean provisional,
            @Nullable ActorKind decidedBy,
            SortedSet<String> flags,
            boolean hollow,
            @Nullable HesitationVerdict reviewed) {}

    /**
     * What reviews found. Rejected, an obligation counts as not worsened here; confirmed, as
     * worsened; that nobody looked at it leaves it as it was judged.
     *
     * @param candidates obligations that were judged as worsened
     * @param confirmed of those, that reviews confirm
     * @param rejected of those, that reviews reject
     * @param unreviewed of those, that no review looked at
     * @param causes what reviews say the confirmed ones came from, the most frequent first; one may
     *     come from several
     */
    public record Reviewed(
            int candidates,
            int confirmed,
            int rejected,
            int unreviewed,
            int n,
            int worsened,
            @Nullable Double value,
            List<@Nullable Double> interval,
            List<OfCause> causes) {}

    public record OfCause(HesitationCause cause, int count) {}

    /** Fields as those of the figure. */
    public record Exercises(
            int n,
            int worsened,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {}
}
