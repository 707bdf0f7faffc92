package dev.turnback.decision.read.advice;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.decision.domain.advice.Option;
import dev.turnback.decision.domain.advice.Recommendation;
import dev.turnback.decision.domain.advice.RuleState;
import dev.turnback.decision.signal.live.SheetPin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known when it was looked: the signals against their rules, what could be done and what
 * the sheet advised. Times are UTC.
 *
 * @param releaseId the release that it is about; null when the incident names none
 * @param component null while nothing is known of the release
 * @param version of the release; null like its component
 * @param exposedAt when the release reached its first users; null when nobody has told
 * @param exposedUntil when it was taken back in full, or the next release of its component began;
 *     null while users have it
 * @param takenAt the server's time
 * @param position up to where the logs were known, as in {@code decision:12,release:80}
 * @param sheet the version of the decision sheet that the release is pinned to; null for none
 * @param rules of that sheet, in its order
 * @param options one for each kind of decision
 * @param leftOut true when steps of procedures are left out, and long names shortened, because
 *     there were too many of them
 */
public record Evidence(
        String incidentId,
        @Nullable String releaseId,
        @Nullable String component,
        @Nullable String version,
        @Nullable Instant exposedAt,
        @Nullable Instant exposedUntil,
        Instant takenAt,
        String position,
        @Nullable SheetPin sheet,
        List<RuleLine> rules,
        List<OptionLine> options,
        Recommendation recommendation,
        boolean leftOut) {

    public Evidence {
        rules = List.copyOf(rules);
        options = List.copyOf(options);
    }

    /**
     * A rule of the sheet, and how its signal stands.
     *
     * @param threshold null when the rule does not say; so are clearThreshold, budgetSeconds and
     *     owner
     * @param value what was heard last; null when nothing was
     * @param valueAt when that was measured; null together with it
     * @param since from when it stands so; null when nobody knows
     * @param confirmsAt when a breach that goes on will be confirmed; null when none will
     * @param obligationId what it obliges to; null for nothing
     * @param decideBy when the budget of that is used up; null without one, and once it was decided
     * @param decided what was decided that meets it; null while nothing was
     * @param attributedTo another release that the breach was said to be of; null for none
     */
    public record RuleLine(
            String ruleId,
            String name,
            String signal,
            HarmKind harmKind,
            Comparison comparison,
            @Nullable Double threshold,
            @Nullable Double clearThreshold,
            double sustainSeconds,
            double quietSeconds,
            RequiredAction requiredAction,
            @Nullable Double budgetSeconds,
            @Nullable String owner,
            boolean mustHaveData,
            RuleState state,
            @Nullable Double value,
            @Nullable Instant valueAt,
            @Nullable Instant since,
            @Nullable Instant confirmsAt,
            @Nullable String obligationId,
            @Nullable Instant decideBy,
            @Nullable DecisionKind decided,
            @Nullable String attributedTo) {

        RuleLine shortened() {
            return new RuleLine(
                    ruleId,
                    Evidence.shortened(name),
                    Evidence.shortened(signal),
                    harmKind,
                    comparison,
                    threshold,
                    clearThreshold,
                    sustainSeconds,
                    quietSeconds,
                    requiredAction,
                    budgetSeconds,
                    owner == null ? null : Evidence.shortened(owner),
                    mustHaveData,
                    state,
                    value,
                    valueAt,
                    since,
                    confirmsAt,
                    obligationId,
                    decideBy,
                    decided,
                    attributedTo);
        }
    }

    /**
     * @param why the state as a sentence
     * @param procedure that does it, in the version that was in force when the rollout started;
     *     null when there was none
     * @param rehearsal what the way that it goes is worth; null where there is nothing to rehearse
     */
    public record OptionLine(
            DecisionKind kind,
            Option.State state,
            String why,
            @Nullable ProcedureLine procedure,
            @Nullable RehearsalLine rehearsal) {

        OptionLine withoutSteps() {
            return new OptionLine(
                    kind,
                    state,
                    why,
                    procedure == null ? null : procedure.withoutSteps(),
                    rehearsal);
        }
    }

    /**
     * @param drafted nobody has taken it over yet
     * @param timeBoundSeconds within which it must be done
     */
    public record ProcedureLine(
            String id,
            int version,
            String name,
            boolean drafted,
            double timeBoundSeconds,
            List<ProcedureStep> steps) {

        public ProcedureLine {
            steps = List.copyOf(steps);
        }

        ProcedureLine withoutSteps() {
            return new ProcedureLine(id, version, name, drafted, timeBoundSeconds, List.of());
        }
    }

    /**
     * The weakest of the ways that have to be gone.
     *
     * @param at when it was rehearsed last; null when it never was
     * @param measuredSeconds how long that took; null together with it
     * @param why it does not count as rehearsed, as sentences; null when it does
     */
    public record RehearsalLine(
            RehearsalState state,
            @Nullable Instant at,
            @Nullable Double measuredSeconds,
            @Nullable String why) {}

    /** Where a way back stands. */
    public enum RehearsalState {
        REHEARSED,
        /** A one-way change whose containment is rehearsed. */
        CONTAINMENT_REHEARSED,
        /** It was rehearsed, and what was proven then holds no more. */
        STALE,
        /** The latest rehearsal did not meet the bar. */
        FAILED,
        NEVER,
        /** Nobody has said what would have to be taken back. */
        UNKNOWN
    }

    /** The same with less in it. */
    Evidence shortened() {
        return new Evidence(
                incidentId,
                releaseId,
                component,
                version,
                exposedAt,
                exposedUntil,
                takenAt,
                position,
                sheet,
                rules.stream().map(RuleLine::shortened).toList(),
                options.stream().map(OptionLine::withoutSteps).toList(),
                recommendation,
                true);
    }

    private static final int SHORT = 60;

    private static String shortened(String words) {
        return words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT - 1)) + "…";
    }
}
