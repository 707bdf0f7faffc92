package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.Attempt.Ended;
import dev.turnback.decision.domain.attempt.Attempt.NotBegun;
import dev.turnback.decision.domain.attempt.Attempt.TakenBack;
import dev.turnback.decision.domain.attempt.Attempt.UnderWay;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.TakeAttemptBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.BegunDifferently;
import dev.turnback.decision.domain.attempt.AttemptRejection.NoSuchAttempt;
import dev.turnback.decision.domain.attempt.AttemptRejection.WasNoAttempt;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.time.Instant;

/** Decides about attempts. What is told of one is recorded, before and after its end. */
public final class AttemptDecider
        implements Decider<AttemptCommand, Attempt, AttemptEvent, AttemptRejection> {

    @Override
    public Attempt initial() {
        return new NotBegun();
    }

    @Override
    public Outcome<AttemptEvent, AttemptRejection> decide(AttemptCommand command, Attempt state) {
        return switch (state) {
            case NotBegun _ ->
                    command instanceof BeginAttempt begin
                            ? begun(begin)
                            : Outcome.rejected(new NoSuchAttempt());
            case TakenBack _ -> ofNone(command);
            case UnderWay(Attempt.Told told) ->
                    command instanceof BeginAttempt begin
                            ? again(begin, told)
                            : new UnderWayRules(told).decide(command);
            case Ended ended ->
                    command instanceof BeginAttempt begin
                            ? again(begin, ended.told())
                            : new EndedRules(ended).decide(command);
        };
    }

    private static Outcome<AttemptEvent, AttemptRejection> begun(BeginAttempt command) {
        return Outcome.accepted(
                new AttemptBegan(command.attemptId(), command.undertaking(), command.at()));
    }

    private static Outcome<AttemptEvent, AttemptRejection> again(
            BeginAttempt command, Attempt.Told told) {
        Instant startedAt = told.startedAt();
        return command.at().equals(startedAt)
                        && command.undertaking().isTheSameAs(told.undertaking())
                ? Outcome.ignored()
                : Outcome.rejected(new BegunDifferently());
    }

    private static Outcome<AttemptEvent, AttemptRejection> ofNone(AttemptCommand command) {
        return switch (command) {
            case BeginAttempt c -> begun(c);
            case TakeAttemptBack _ -> Outcome.ignored();
            case AttemptCommand.AttributeAttempt _,
                    AttemptCommand.CallForJudgement _,
                    AttemptCommand.PostponeJudgement _,
                    AttemptCommand.JudgeAttempt _ ->
                    Outcome.ignored();
            case AttemptCommand.EndRollback _,
                    AttemptCommand.FinishAttempt _,
                    AttemptCommand.AbandonAttempt _,
                    AttemptCommand.TellStep _,
                    AttemptCommand.VerifyTarget _,
                    AttemptCommand.NoteMisdirection _,
                    AttemptCommand.WithdrawMisdirection _ ->
                    Outcome.rejected(new WasNoAttempt());
        };
    }

    @Override
    public Attempt evolve(Attempt state, AttemptEvent event) {
        return AttemptEvolution.evolve(state, event);
    }
}
