package dev.turnback.incident.read.replay;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.DecisionEvents.DecisionWithdrawn;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.incident.read.export.HeardDecision;
import dev.turnback.incident.read.replay.Replay.KnownCrossing;
import dev.turnback.incident.read.replay.Replay.KnownDecision;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What published events say of decisions and crossed rules. */
final class Known {

    private final Map<String, KnownDecision> decisions = new LinkedHashMap<>();
    private final Map<String, KnownCrossing> crossings = new LinkedHashMap<>();
    private final Map<String, RequiredAction> asked = new LinkedHashMap<>();

    private Known() {}

    static Known of(List<HeardDecision> heard) {
        var known = new Known();
        heard.stream()
                .sorted(Comparator.comparingLong(HeardDecision::position))
                .forEach(known::take);
        return known;
    }

    List<KnownDecision> decisions() {
        return List.copyOf(decisions.values());
    }

    List<KnownCrossing> crossings() {
        return crossings.values().stream().map(this::decided).toList();
    }

    private void take(HeardDecision heard) {
        switch (heard.told()) {
            case DecisionRecorded e ->
                    decisions.put(
                            e.decisionId(),
                            new KnownDecision(
                                    e.decisionId(),
                                    e.kind(),
                                    e.authority(),
                                    null,
                                    false,
                                    e.at(),
                                    heard.at()));
            case DecisionWithdrawn e when e.authority().counts() ->
                    decisions.computeIfPresent(e.decisionId(), (_, was) -> withdrawn(was, e));
            case ObligationOpened e -> {
                asked.put(e.obligationId(), e.requiredAction());
                crossings.put(
                        e.obligationId(),
                        new KnownCrossing(
                                e.obligationId(),
                                e.ruleName(),
                                e.onset(),
                                e.confirmedAt(),
                                e.knowableAt(),
                                e.decideBy(),
                                null,
                                null));
            }
            case ObligationRestated e ->
                    change(
                            e.obligationId(),
                            was ->
                                    new KnownCrossing(
                                            was.obligationId(),
                                            was.rule(),
                                            e.onset(),
                                            e.confirmedAt(),
                                            e.knowableAt(),
                                            or(e.decideBy(), was.decideBy()),
                                            null,
                                            was.clearedAt()));
            case ObligationAttributed e ->
                    change(e.obligationId(), was -> times(was, e.decideBy(), was.clearedAt()));
            case ObligationRecrossed e ->
                    change(e.obligationId(), was -> times(was, e.decideBy(), null));
            case ObligationCleared e ->
                    change(e.obligationId(), was -> times(was, null, e.containedAt()));
            case ObligationRetracted e -> crossings.remove(e.obligationId());
            default -> {}
        }
    }

    private void change(String obligationId, UnaryOperator<KnownCrossing> change) {
        crossings.computeIfPresent(obligationId, (_, was) -> change.apply(was));
    }

    private static KnownDecision withdrawn(KnownDecision was, DecisionWithdrawn e) {
        return new KnownDecision(
                was.decisionId(),
                was.kind(),
                was.authority(),
                e.at(),
                Boolean.TRUE.equals(e.afterEffect()),
                was.at(),
                was.position());
    }

    private static KnownCrossing times(
            KnownCrossing was, @Nullable Instant decideBy, @Nullable Instant clearedAt) {
        return new KnownCrossing(
                was.obligationId(),
                was.rule(),
                was.onset(),
                was.confirmedAt(),
                was.knowableAt(),
                or(decideBy, was.decideBy()),
                null,
                clearedAt);
    }

    private static @Nullable Instant or(@Nullable Instant said, @Nullable Instant before) {
        return said == null ? before : said;
    }

    private KnownCrossing decided(KnownCrossing crossing) {
        RequiredAction action = Objects.requireNonNull(asked.get(crossing.obligationId()));
        Instant decidedAt =
                decisions.values().stream()
                        .filter(KnownDecision::counts)
                        .filter(each -> stopsTheClock(each.kind(), action))
                        .map(KnownDecision::at)
                        .filter(at -> !at.isBefore(crossing.onset()))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        return new KnownCrossing(
                crossing.obligationId(),
                crossing.rule(),
                crossing.onset(),
                crossing.confirmedAt(),
                crossing.knowableAt(),
                crossing.decideBy(),
                decidedAt,
                crossing.clearedAt());
    }

    /** It meets the rule, or accepts the risk: see the definition of D in the metrics. */
    private static boolean stopsTheClock(DecisionKind kind, RequiredAction asked) {
        return switch (kind) {
            case CONTAIN, PARTIAL_ROLLBACK, FULL_ROLLBACK, ROLL_FORWARD, ACCEPT_RISK -> true;
            case HOLD, PAUSE -> asked == RequiredAction.HOLD;
            case CONTINUE -> false;
        };
    }
}
