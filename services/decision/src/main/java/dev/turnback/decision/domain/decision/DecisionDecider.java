package dev.turnback.decision.domain.decision;

import dev.turnback.decision.domain.decision.Decision.NotTaken;
import dev.turnback.decision.domain.decision.Decision.Standing;
import dev.turnback.decision.domain.decision.Decision.Withdrawn;
import dev.turnback.decision.domain.decision.DecisionCommand.CallForReview;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import dev.turnback.decision.domain.decision.DecisionRejection.AlreadyWithdrawn;
import dev.turnback.decision.domain.decision.DecisionRejection.NeverTaken;
import dev.turnback.decision.domain.decision.DecisionRejection.TakenDifferently;
import dev.turnback.decision.domain.decision.DecisionRejection.WithdrawnBeforeTaken;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.time.Instant;

/** Decides about decisions. They are recorded whenever they are told; nothing else is judged. */
public final class DecisionDecider
        implements Decider<DecisionCommand, Decision, DecisionEvent, DecisionRejection> {

    @Override
    public Decision initial() {
        return new NotTaken();
    }

    @Override
    public Outcome<DecisionEvent, DecisionRejection> decide(
            DecisionCommand command, Decision state) {
        return switch (command) {
            case RecordDecision c -> record(c, state);
            case WithdrawDecision c -> withdraw(c, state);
            case CallForReview c -> callForReview(c, state);
        };
    }

    private static Outcome<DecisionEvent, DecisionRejection> record(
            RecordDecision command, Decision state) {
        return switch (state) {
            case NotTaken _ ->
                    DecisionPolicies.objection(command.taken(), command.at())
                            .<Outcome<DecisionEvent, DecisionRejection>>map(Outcome::rejected)
                            .orElseGet(() -> Outcome.accepted(recorded(command)));
            case Standing(Taken taken, Instant at, boolean _) -> again(command, taken, at);
            case Withdrawn _ -> Outcome.rejected(new TakenDifferently());
        };
    }

    private static DecisionEvent recorded(RecordDecision command) {
        return new DecisionRecorded(
                command.decisionId(),
                command.taken(),
                DecisionPolicies.isSelfReported(command.at(), command.receivedAt()),
                command.at());
    }

    private static Outcome<DecisionEvent, DecisionRejection> again(
            RecordDecision command, Taken taken, Instant at) {
        return command.taken().equals(taken) && command.at().equals(at)
                ? Outcome.ignored()
                : Outcome.rejected(new TakenDifferently());
    }

    private static Outcome<DecisionEvent, DecisionRejection> withdraw(
            WithdrawDecision command, Decision state) {
        return switch (state) {
            case NotTaken _ -> Outcome.rejected(new NeverTaken());
            case Standing(Taken taken, Instant at, boolean _) ->
                    command.at().isBefore(at)
                            ? Outcome.rejected(new WithdrawnBeforeTaken(at))
                            : Outcome.accepted(
                                    new DecisionWithdrawn(
                                            command.decisionId(),
                                            taken.incidentId(),
                                            command.reason(),
                                            command.at()));
            case Withdrawn(Taken _, Instant at, String reason) ->
                    command.at().equals(at) && command.reason().equals(reason)
                            ? Outcome.ignored()
                            : Outcome.rejected(new AlreadyWithdrawn(at));
        };
    }

    private static Outcome<DecisionEvent, DecisionRejection> callForReview(
            CallForReview command, Decision state) {
        return switch (state) {
            case NotTaken _ -> Outcome.rejected(new NeverTaken());
            case Standing(Taken taken, Instant _, boolean reviewDue) ->
                    reviewDue || !command.at().equals(taken.reviewBy())
                            ? Outcome.ignored()
                            : Outcome.accepted(
                                    new RiskReviewFellDue(
                                            command.decisionId(),
                                            taken.incidentId(),
                                            command.at()));
            case Withdrawn _ -> Outcome.ignored();
        };
    }

    @Override
    public Decision evolve(Decision state, DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded e -> new Standing(e.taken(), e.at(), false);
            case DecisionWithdrawn e -> new Withdrawn(takenIn(state), e.at(), e.reason());
            case RiskReviewFellDue _ ->
                    switch (state) {
                        case Standing s -> new Standing(s.taken(), s.at(), true);
                        case NotTaken _, Withdrawn _ -> state;
                    };
        };
    }

    private static Taken takenIn(Decision state) {
        return switch (state) {
            case Standing s -> s.taken();
            case Withdrawn w -> w.taken();
            case NotTaken _ -> throw new IllegalStateException("withdrawn before it was taken");
        };
    }
}
