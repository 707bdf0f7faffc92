package dev.turnback.decision.domain.decision;

import dev.turnback.decision.domain.decision.Decision.Standing;
import dev.turnback.decision.domain.decision.Decision.Withdrawn;
import dev.turnback.decision.domain.decision.DecisionCommand.CallForReview;
import dev.turnback.decision.domain.decision.DecisionCommand.NoteEffect;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionTookEffect;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import dev.turnback.decision.domain.decision.DecisionRejection.AlreadyWithdrawn;
import dev.turnback.decision.domain.decision.DecisionRejection.EffectBeforeTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.TakenDifferently;
import dev.turnback.decision.domain.decision.DecisionRejection.WithdrawnBeforeTaken;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides about decisions. They are recorded whenever they are told; nothing else is judged. */
public final class DecisionDecider
        implements Decider<DecisionCommand, DecisionCase, DecisionEvent, DecisionRejection> {

    @Override
    public DecisionCase initial() {
        return new DecisionCase(List.of());
    }

    @Override
    public Outcome<DecisionEvent, DecisionRejection> decide(
            DecisionCommand command, DecisionCase known) {
        return switch (command) {
            case RecordDecision c ->
                    known.decision(c.decisionId())
                            .map(there -> again(c, there))
                            .orElseGet(() -> record(c, known));
            case WithdrawDecision c ->
                    known.decision(c.decisionId())
                            .map(there -> withdraw(c, there))
                            .orElseGet(DecisionDecider::neverTaken);
            case CallForReview c ->
                    known.decision(c.decisionId())
                            .map(there -> callForReview(c, there))
                            .orElseGet(DecisionDecider::neverTaken);
            case NoteEffect c ->
                    known.decision(c.decisionId())
                            .map(there -> noteEffect(c, there))
                            .orElseGet(DecisionDecider::neverTaken);
        };
    }

    private static Outcome<DecisionEvent, DecisionRejection> neverTaken() {
        return Outcome.rejected(new NeverTaken());
    }

    private static Outcome<DecisionEvent, DecisionRejection> record(
            RecordDecision command, DecisionCase known) {
        return DecisionPolicies.objection(command, known)
                .<Outcome<DecisionEvent, DecisionRejection>>map(Outcome::rejected)
                .orElseGet(() -> Outcome.accepted(recorded(command, known)));
    }

    private static DecisionEvent recorded(RecordDecision command, DecisionCase known) {
        return new DecisionRecorded(
                command.decisionId(),
                DecisionPolicies.reviewed(command),
                command.told(),
                command.taken().mandate().authority().counts()
                        ? known.standingAt(command.taken(), command.at())
                                .map(Standing::decisionId)
                                .orElse(null)
                        : null,
                DecisionPolicies.isSelfReported(command.at(), command.receivedAt()),
                command.at());
    }

    private static Outcome<DecisionEvent, DecisionRejection> again(
            RecordDecision command, Decision there) {
        return there instanceof Standing
                        && DecisionPolicies.reviewed(command).equals(there.taken())
                        && command.at().equals(there.takenAt())
                ? Outcome.ignored()
                : Outcome.rejected(new TakenDifferently());
    }

    private static Outcome<DecisionEvent, DecisionRejection> withdraw(
            WithdrawDecision command, Decision there) {
        return switch (there) {
            case Standing s when command.at().isBefore(s.takenAt()) ->
                    Outcome.rejected(new WithdrawnBeforeTaken(s.takenAt()));
            case Standing s ->
                    Outcome.accepted(
                            new DecisionWithdrawn(
                                    command.decisionId(),
                                    command.incidentId(),
                                    command.reason(),
                                    command.mandate(),
                                    s.hadTakenEffectBy(command.at()),
                                    command.at()));
            case Withdrawn w ->
                    command.at().equals(w.withdrawnAt()) && command.reason().equals(w.reason())
                            ? Outcome.ignored()
                            : Outcome.rejected(new AlreadyWithdrawn(w.withdrawnAt()));
        };
    }

    private static Outcome<DecisionEvent, DecisionRejection> callForReview(
            CallForReview command, Decision there) {
        return switch (there) {
            case Standing s when !s.reviewDue() && command.at().equals(s.taken().reviewBy()) ->
                    Outcome.accepted(
                            new RiskReviewFellDue(
                                    command.decisionId(), command.incidentId(), command.at()));
            case Standing _, Withdrawn _ -> Outcome.ignored();
        };
    }

    /** The first attempt that did it counts. */
    private static Outcome<DecisionEvent, DecisionRejection> noteEffect(
            NoteEffect command, Decision there) {
        return switch (there) {
            case Standing s when s.effectAt() != null -> Outcome.ignored();
            case Standing s when command.at().isBefore(s.takenAt()) ->
                    Outcome.rejected(new EffectBeforeTaken(s.takenAt()));
            case Standing _ ->
                    Outcome.accepted(
                            new DecisionTookEffect(
                                    command.decisionId(),
                                    command.incidentId(),
                                    command.attemptId(),
                                    command.at()));
            case Withdrawn _ -> Outcome.ignored();
        };
    }

    @Override
    public DecisionCase evolve(DecisionCase known, DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e ->
                    known.and(new Standing(e.decisionId(), e.taken(), e.at(), false, null));
            case DecisionWithdrawn e ->
                    e.mandate().authority().counts()
                            ? changed(known, e.decisionId(), s -> withdrawn(s, e))
                            : known;
            case RiskReviewFellDue e ->
                    changed(known, e.decisionId(), s -> now(s, true, s.effectAt()));
            case DecisionTookEffect e ->
                    changed(known, e.decisionId(), s -> now(s, s.reviewDue(), e.at()));
        };
    }

    private static DecisionCase changed(
            DecisionCase known, String decisionId, Function<Standing, Decision> change) {
        return known.decision(decisionId)
                .filter(Standing.class::isInstance)
                .map(there -> known.having(change.apply((Standing) there)))
                .orElse(known);
    }

    private static Decision withdrawn(Standing before, DecisionWithdrawn e) {
        return new Withdrawn(
                before.decisionId(), before.taken(), before.takenAt(), e.reason(), e.at());
    }

    private static Standing now(Standing before, boolean reviewDue, @Nullable Instant effectAt) {
        return new Standing(
                before.decisionId(), before.taken(), before.takenAt(), reviewDue, effectAt);
    }
}
