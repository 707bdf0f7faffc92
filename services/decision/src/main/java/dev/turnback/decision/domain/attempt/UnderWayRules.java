package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.AttemptCommand.AbandonAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.CallForJudgement;
import dev.turnback.decision.domain.attempt.AttemptCommand.EndRollback;
import dev.turnback.decision.domain.attempt.AttemptCommand.FinishAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.JudgeAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.PostponeJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.BegunDifferently;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndsWithItsRelease;
import dev.turnback.decision.domain.attempt.AttemptRejection.StillUnderWay;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.kernel.Outcome;

/** How an attempt that is under way goes on. */
record UnderWayRules(Attempt.Told told) {

    Outcome<AttemptEvent, AttemptRejection> decide(AttemptCommand command) {
        return switch (command) {
            case BeginAttempt _ -> Outcome.rejected(new BegunDifferently());
            case EndRollback c ->
                    end(
                            c.attemptId(),
                            new End(
                                    AttemptPolicies.endingOf(
                                            told.undertaking(), c.restoredVersion()),
                                    c.restoredVersion(),
                                    null,
                                    c.at()));
            case FinishAttempt c ->
                    told.undertaking().endsWithItsRelease()
                            ? Outcome.rejected(new EndsWithItsRelease())
                            : end(c.attemptId(), new End(c.reached(), null, null, c.at()));
            case AbandonAttempt c ->
                    end(c.attemptId(), new End(Ending.ABANDONED, null, c.why(), c.at()));
            case CallForJudgement _, PostponeJudgement _ -> Outcome.ignored();
            case JudgeAttempt _ -> Outcome.rejected(new StillUnderWay());
            case AttemptCommand.TakeAttemptBack c -> new ToldRules(told).takeBack(c);
            case AttemptCommand.TellStep c -> new ToldRules(told).step(c);
            case AttemptCommand.VerifyTarget c -> new ToldRules(told).verify(c);
            case AttemptCommand.NoteMisdirection c -> new ToldRules(told).misdirected(c);
            case AttemptCommand.WithdrawMisdirection c -> new ToldRules(told).withdraw(c);
            case AttemptCommand.AttributeAttempt c -> new ToldRules(told).attribute(c);
        };
    }

    private Outcome<AttemptEvent, AttemptRejection> end(String attemptId, End end) {
        return AttemptPolicies.isBefore(end.at(), told)
                ? Outcome.rejected(new BeforeItBegan(told.startedAt()))
                : Outcome.accepted(new AttemptEnded(attemptId, told.undertaking().about(), end));
    }
}
