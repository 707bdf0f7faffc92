package dev.turnback.decision.read.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.advice.Means;
import dev.turnback.decision.domain.advice.Option;
import dev.turnback.decision.domain.advice.Shipped;
import dev.turnback.decision.read.advice.Evidence.ProcedureLine;
import dev.turnback.decision.read.advice.Evidence.RehearsalLine;
import dev.turnback.decision.read.advice.Evidence.RehearsalState;
import dev.turnback.figures.rehearsal.PathJudge;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.figures.rehearsal.PathVerdict;
import dev.turnback.figures.rehearsal.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided, by which procedure, and how well that was rehearsed.
 *
 * @param shipped null while nothing is known of the release
 */
record OptionLines(Known known, @Nullable Shipped shipped) {

    /** The weakest first: a way is worth what the weakest part of it is. */
    private static final List<PathState> WEAKEST =
            List.of(
                    PathState.NEVER,
                    PathState.FAILED,
                    PathState.STALE,
                    PathState.CONTAINMENT_REHEARSED,
                    PathState.REHEARSED);

    /** The procedures that were in force, those that cover most of the release first. */
    List<Means> means() {
        return procedures().stream()
                .map(each -> new Means(each.action(), each.name(), covers(each)))
                .toList();
    }

    Evidence.OptionLine line(Option option) {
        RecoveryAction action = action(option.kind());
        return new Evidence.OptionLine(
                option.kind(),
                option.state(),
                option.why(),
                action == null ? null : procedure(action),
                action == null ? null : rehearsal(action));
    }

    /** Null where there is no procedure for it. */
    private static @Nullable RecoveryAction action(DecisionKind kind) {
        return switch (kind) {
            case PAUSE -> RecoveryAction.PAUSE;
            case PARTIAL_ROLLBACK -> RecoveryAction.PARTIAL_ROLLBACK;
            case FULL_ROLLBACK -> RecoveryAction.FULL_ROLLBACK;
            case CONTAIN -> RecoveryAction.CONTAIN;
            case HOLD, CONTINUE, ROLL_FORWARD, ACCEPT_RISK -> null;
        };
    }

    private List<StatedProcedure> procedures() {
        return known.procedures().stream()
                .sorted(
                        Comparator.<StatedProcedure>comparingInt(each -> -covers(each).size())
                                .thenComparing(StatedProcedure::id))
                .toList();
    }

    private Set<Integer> covers(StatedProcedure procedure) {
        return changes().stream()
                .filter(change -> procedure.covers(change.kind(), change.pattern()))
                .map(Shipped.Change::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Shipped.Change> changes() {
        return shipped == null ? List.of() : shipped.changes();
    }

    private @Nullable ProcedureLine procedure(RecoveryAction action) {
        return procedures().stream()
                .filter(each -> each.action() == action)
                .findFirst()
                .map(
                        each ->
                                new ProcedureLine(
                                        each.id(),
                                        each.version(),
                                        each.name(),
                                        each.drafted(),
                                        each.timeBoundSeconds(),
                                        each.steps()))
                .orElse(null);
    }

    private @Nullable RehearsalLine rehearsal(RecoveryAction action) {
        return switch (action) {
            case PAUSE -> null;
            case FULL_ROLLBACK -> weakest(changes(), false);
            case PARTIAL_ROLLBACK ->
                    weakest(changes().stream().filter(each -> !each.isOneWay()).toList(), false);
            case CONTAIN -> weakest(contained(), true);
        };
    }

    /** Those that cannot be taken back; where all can, containing is for any of them. */
    private List<Shipped.Change> contained() {
        List<Shipped.Change> oneWay = changes().stream().filter(Shipped.Change::isOneWay).toList();
        return oneWay.isEmpty() ? changes() : oneWay;
    }

    private RehearsalLine weakest(List<Shipped.Change> changes, boolean contained) {
        return changes.stream()
                .map(
                        each ->
                                PathJudge.judge(
                                        contained,
                                        known.component().facts(each.kind(), each.pattern()),
                                        known.at()))
                .min(Comparator.comparingInt(verdict -> WEAKEST.indexOf(verdict.state())))
                .map(OptionLines::line)
                .orElse(new RehearsalLine(RehearsalState.UNKNOWN, null, null, null));
    }

    private static RehearsalLine line(PathVerdict verdict) {
        String why =
                verdict.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" "));
        var last = verdict.rehearsal();
        return new RehearsalLine(
                state(verdict.state()),
                last == null ? null : last.at(),
                last == null ? null : last.measuredSeconds(),
                why.isEmpty() ? null : why);
    }

    private static RehearsalState state(PathState state) {
        return switch (state) {
            case REHEARSED -> RehearsalState.REHEARSED;
            case CONTAINMENT_REHEARSED -> RehearsalState.CONTAINMENT_REHEARSED;
            case STALE -> RehearsalState.STALE;
            case FAILED -> RehearsalState.FAILED;
            case NEVER -> RehearsalState.NEVER;
        };
    }
}
