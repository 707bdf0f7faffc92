package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.Attempt.Ended;
import dev.turnback.decision.domain.attempt.AttemptCommand.AbandonAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.CallForJudgement;
import dev.turnback.decision.domain.attempt.AttemptCommand.EndRollback;
import dev.turnback.decision.domain.attempt.AttemptCommand.FinishAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.JudgeAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.PostponeJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementFellDue;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptRejection.BegunDifferently;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndedAlready;
import dev.turnback.decision.domain.attempt.AttemptRejection.EndsWithItsRelease;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.kernel.Outcome;

/** What may still be told of an attempt that ended. */
record EndedRules(Ended ended) {

    Outcome<AttemptEvent, AttemptRejection> decide(AttemptCommand command) {
        return switch (command) {
            case BeginAttempt _ -> Outcome.rejected(new BegunDifferently());
            case EndRollback c -> endAnew(c);
            case FinishAttempt c -> finishAgain(c);
            case AbandonAttempt c -> abandon(c);
            case CallForJudgement c ->
                    ended.due() || !c.at().equals(ended.judgeAt())
                            ? Outcome.ignored()
                            : Outcome.accepted(new JudgementFellDue(c.attemptId(), c.at()));
            case PostponeJudgement c ->
                    c.until().isAfter(ended.judgeAt())
                            ? Outcome.accepted(new JudgementPostponed(c.attemptId(), c.until()))
                            : Outcome.ignored();
            case JudgeAttempt c -> judge(c);
            case AttemptCommand.TakeAttemptBack c -> rules().takeBack(c);
            case AttemptCommand.TellStep c -> rules().step(c);
            case AttemptCommand.VerifyTarget c -> rules().verify(c);
            case AttemptCommand.NoteMisdirection c -> rules().misdirected(c);
            case AttemptCommand.WithdrawMisdirection c -> rules().withdraw(c);
            case AttemptCommand.AttributeAttempt c -> rules().attribute(c);
        };
    }

    /** Only what is new is said. */
    private Outcome<AttemptEvent, AttemptRejection> judge(JudgeAttempt command) {
        AttemptJudged last = ended.judged();
        return last != null
                        && command.judgement().equals(last.judgement())
                        && command.decidedBy() == last.decidedBy()
                ? Outcome.ignored()
                : Outcome.accepted(
                        new AttemptJudged(
                                command.attemptId(),
                                about(),
                                command.judgement(),
                                command.decidedBy(),
                                command.at()));
    }

    private ToldRules rules() {
        return new ToldRules(ended.told());
    }

    private AttemptEvent.About about() {
        return ended.told().undertaking().about();
    }

    private Outcome<AttemptEvent, AttemptRejection> endAnew(EndRollback command) {
        var end =
                new End(
                        AttemptPolicies.endingOf(
                                ended.told().undertaking(), command.restoredVersion()),
                        command.restoredVersion(),
                        null,
                        command.at());
        return AttemptPolicies.saysNoMoreThan(ended.end(), end)
                ? Outcome.ignored()
                : Outcome.accepted(new AttemptEnded(command.attemptId(), about(), end));
    }

    private Outcome<AttemptEvent, AttemptRejection> finishAgain(FinishAttempt command) {
        if (ended.told().undertaking().endsWithItsRelease()) {
            return Outcome.rejected(new EndsWithItsRelease());
        }
        return command.reached() == ended.end().ending() && command.at().equals(ended.end().at())
                ? Outcome.ignored()
                : Outcome.rejected(new EndedAlready(ended.end().at()));
    }

    /** A release only says that its target was not reached; somebody knows that it was given up. */
    private Outcome<AttemptEvent, AttemptRejection> abandon(AbandonAttempt command) {
        End end = ended.end();
        return switch (end.ending()) {
            case NOT_REACHED ->
                    Outcome.accepted(
                            new AttemptEnded(
                                    command.attemptId(),
                                    about(),
                                    new End(
                                            Ending.ABANDONED,
                                            end.restoredVersion(),
                                            command.why(),
                                            end.at())));
            case ABANDONED ->
                    command.why().equals(end.why())
                            ? Outcome.ignored()
                            : Outcome.rejected(new EndedAlready(end.at()));
            case REACHED, PARTLY -> Outcome.rejected(new EndedAlready(end.at()));
        };
    }
}
