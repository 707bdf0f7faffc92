package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.decision.domain.advice.Option.State;
import dev.turnback.decision.domain.advice.Shipped.Change;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be decided about a release now. One change that cannot be taken back closes the full
 * rollback; a partial one is open beside it only where somebody has written down how to leave that
 * change where it is.
 */
public final class Options {

    private final @Nullable Shipped shipped;
    private final List<Means> means;
    private final Instant now;

    private Options(@Nullable Shipped shipped, List<Means> means, Instant now) {
        this.shipped = shipped;
        this.means = means;
        this.now = now;
    }

    /**
     * @param shipped null when nobody knows which release it is
     * @param means what was in force when its rollout started
     * @param now UTC
     * @return one for each kind of decision, in the order of the kinds
     */
    public static List<Option> of(@Nullable Shipped shipped, List<Means> means, Instant now) {
        var options = new Options(shipped, means, now);
        return Stream.of(DecisionKind.values()).map(options::of).toList();
    }

    private Option of(DecisionKind kind) {
        return switch (kind) {
            case HOLD -> open(kind, "the rollout can stay where it is");
            case CONTINUE -> open(kind, "but it answers no rule");
            case PAUSE -> open(kind, "the rollout can be stopped" + by(RecoveryAction.PAUSE));
            case PARTIAL_ROLLBACK -> partial();
            case FULL_ROLLBACK -> full();
            case CONTAIN -> contain();
            case ROLL_FORWARD ->
                    open(kind, "it counts as accepting the risk, unless the rule allows it");
            case ACCEPT_RISK ->
                    open(kind, "with a reason and a time at which it is looked at again");
        };
    }

    private Option full() {
        return noWayBack(DecisionKind.FULL_ROLLBACK).orElseGet(this::fullOfWhatRuns);
    }

    private Option fullOfWhatRuns() {
        DecisionKind kind = DecisionKind.FULL_ROLLBACK;
        List<Change> oneWay = known().oneWay();
        if (!oneWay.isEmpty()) {
            return new Option(kind, State.CLOSED, cannotBeTakenBack(oneWay));
        }
        List<String> untold =
                known().changes().stream()
                        .filter(each -> each.now() == null)
                        .map(Change::spoken)
                        .toList();
        if (!untold.isEmpty()) {
            return unknown(kind, nobodySaid(untold));
        }
        List<String> partly =
                known().changes().stream()
                        .filter(each -> each.now() == Reversibility.PARTIALLY_REVERSIBLE)
                        .map(Change::spoken)
                        .toList();
        return open(
                kind,
                partly.isEmpty()
                        ? "every change can be taken back" + by(RecoveryAction.FULL_ROLLBACK)
                        : "but "
                                + Words.listed(partly)
                                + " can be taken back in part only"
                                + by(RecoveryAction.FULL_ROLLBACK));
    }

    private Option partial() {
        return noWayBack(DecisionKind.PARTIAL_ROLLBACK).orElseGet(this::partialOfWhatRuns);
    }

    private Option partialOfWhatRuns() {
        DecisionKind kind = DecisionKind.PARTIAL_ROLLBACK;
        List<Change> oneWay = known().oneWay();
        if (oneWay.size() == known().changes().size()) {
            return new Option(kind, State.CLOSED, cannotBeTakenBack(oneWay));
        }
        List<String> untold =
                known().changes().stream()
                        .filter(each -> each.now() == null)
                        .map(Change::spoken)
                        .toList();
        Optional<Means> beside = means.stream().filter(this::leavesOneWayAlone).findFirst();
        if (beside.isPresent()) {
            return open(kind, "by procedure " + Words.quoted(beside.get().name()));
        }
        if (!oneWay.isEmpty()) {
            return unknown(
                    kind,
                    "no procedure says whether the rest can go back while "
                            + Words.listed(oneWay.stream().map(Change::spoken).toList())
                            + " stays");
        }
        return untold.isEmpty()
                ? open(kind, "every change can be taken back, at least in part")
                : unknown(kind, nobodySaid(untold));
    }

    private boolean leavesOneWayAlone(Means procedure) {
        return procedure.action() == RecoveryAction.PARTIAL_ROLLBACK
                && !procedure.covers().isEmpty()
                && known().changes().stream()
                        .filter(each -> procedure.covers().contains(each.number()))
                        .allMatch(each -> each.now() != null && !each.isOneWay());
    }

    /** Nothing to take back, or nobody knows. */
    private Optional<Option> noWayBack(DecisionKind kind) {
        if (shipped == null) {
            return Optional.of(unknown(kind, "nobody has said which release it is"));
        }
        Instant backAt = shipped.rolledBackAt();
        if (backAt != null) {
            return Optional.of(
                    new Option(
                            kind,
                            State.CLOSED,
                            shipped.version()
                                    + " was taken back in full at "
                                    + Words.time(backAt, now)));
        }
        if (shipped.exposedAt() == null) {
            return Optional.of(
                    unknown(kind, "nobody has told that " + shipped.version() + " reached users"));
        }
        return shipped.changes().isEmpty()
                ? Optional.of(
                        unknown(kind, "nobody has said what " + shipped.version() + " changes"))
                : Optional.empty();
    }

    private Option contain() {
        DecisionKind kind = DecisionKind.CONTAIN;
        if (shipped == null) {
            return unknown(kind, "nobody has said which release it is");
        }
        List<Change> first = shipped.oneWay().isEmpty() ? shipped.changes() : shipped.oneWay();
        Optional<String> written = first.stream().flatMap(Options::containments).findFirst();
        if (written.isPresent()) {
            return open(kind, written.get());
        }
        return means.stream()
                .filter(each -> each.action() == RecoveryAction.CONTAIN)
                .filter(
                        each ->
                                first.isEmpty()
                                        || first.stream()
                                                .anyMatch(
                                                        change ->
                                                                each.covers()
                                                                        .contains(change.number())))
                .findFirst()
                .map(each -> open(kind, "by procedure " + Words.quoted(each.name())))
                .orElseGet(() -> unknown(kind, "nothing is written down that contains it"));
    }

    private static Stream<String> containments(Change change) {
        return change.containment().stream()
                .filter(text -> !text.isBlank())
                .map(text -> "contain " + change.spoken() + " by: " + Words.shortened(text));
    }

    private String cannotBeTakenBack(List<Change> oneWay) {
        return Words.listed(oneWay.stream().map(this::closes).toList()) + containedBy(oneWay);
    }

    private String closes(Change change) {
        return change.spoken() + " cannot be taken back since " + Words.time(since(change), now);
    }

    /** A change that was planned to be one-way is so from its exposure on. */
    private Instant since(Change change) {
        Shipped.Drop drop = change.dropped();
        return drop == null || change.planned() == Reversibility.ONE_WAY
                ? Objects.requireNonNull(known().exposedAt())
                : drop.at();
    }

    private static String containedBy(List<Change> oneWay) {
        return oneWay.stream()
                .flatMap(Options::containments)
                .findFirst()
                .map(text -> "; " + text)
                .orElse("");
    }

    private static String nobodySaid(List<String> changes) {
        return "nobody has said how far " + Words.listed(changes) + " can be taken back";
    }

    private String by(RecoveryAction action) {
        return procedure(action)
                .map(each -> ", by procedure " + Words.quoted(each.name()))
                .orElse("");
    }

    private Optional<Means> procedure(RecoveryAction action) {
        return means.stream().filter(each -> each.action() == action).findFirst();
    }

    private Shipped known() {
        return Objects.requireNonNull(shipped);
    }

    private static Option open(DecisionKind kind, String because) {
        return new Option(kind, State.OPEN, because);
    }

    private static Option unknown(DecisionKind kind, String because) {
        return new Option(kind, State.UNKNOWN, because);
    }
}
