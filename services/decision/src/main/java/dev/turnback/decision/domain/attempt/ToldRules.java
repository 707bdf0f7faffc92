package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.AttemptCommand.AttributeAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.NoteMisdirection;
import dev.turnback.decision.domain.attempt.AttemptCommand.TakeAttemptBack;
import dev.turnback.decision.domain.attempt.AttemptCommand.TellStep;
import dev.turnback.decision.domain.attempt.AttemptCommand.VerifyTarget;
import dev.turnback.decision.domain.attempt.AttemptCommand.WithdrawMisdirection;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptAttributed;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptTakenBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptEvent.StepTold;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import dev.turnback.decision.domain.attempt.AttemptRejection.BeforeItBegan;
import dev.turnback.decision.domain.attempt.AttemptRejection.NotMisdirected;
import dev.turnback.decision.domain.attempt.AttemptRejection.VerifiedWithoutEvidence;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.figures.attempt.TargetState;
import dev.turnback.kernel.Outcome;

/** What may be told of an attempt whether it is over or not. */
record ToldRules(Attempt.Told told) {

    Outcome<AttemptEvent, AttemptRejection> takeBack(TakeAttemptBack command) {
        return Outcome.accepted(
                new AttemptTakenBack(
                        command.attemptId(), told.undertaking().about(), command.at()));
    }

    Outcome<AttemptEvent, AttemptRejection> step(TellStep command) {
        return AttemptPolicies.objection(command.report(), told)
                .<Outcome<AttemptEvent, AttemptRejection>>map(Outcome::rejected)
                .orElseGet(
                        () ->
                                report(
                                        command.attemptId(),
                                        AttemptPolicies.named(
                                                command.report(), told.undertaking())));
    }

    private Outcome<AttemptEvent, AttemptRejection> report(String attemptId, StepReport report) {
        StepReport before = told.steps().get(report.key());
        return report.equals(before)
                ? Outcome.ignored()
                : Outcome.accepted(new StepTold(attemptId, report, before != null));
    }

    Outcome<AttemptEvent, AttemptRejection> verify(VerifyTarget command) {
        if (command.target() != TargetState.NOT_CHECKED && command.evidence().isBlank()) {
            return Outcome.rejected(new VerifiedWithoutEvidence());
        }
        if (AttemptPolicies.isBefore(command.at(), told)) {
            return Outcome.rejected(new BeforeItBegan(told.startedAt()));
        }
        var seen =
                new TargetVerified(
                        command.attemptId(), command.target(), command.evidence(), command.at());
        return seen.equals(told.verified()) ? Outcome.ignored() : Outcome.accepted(seen);
    }

    Outcome<AttemptEvent, AttemptRejection> misdirected(NoteMisdirection command) {
        if (AttemptPolicies.isBefore(command.at(), told)) {
            return Outcome.rejected(new BeforeItBegan(told.startedAt()));
        }
        return command.why().equals(told.misdirected())
                ? Outcome.ignored()
                : Outcome.accepted(
                        new MisdirectionNoted(
                                command.attemptId(),
                                told.undertaking().about(),
                                command.why(),
                                command.at()));
    }

    Outcome<AttemptEvent, AttemptRejection> withdraw(WithdrawMisdirection command) {
        return told.misdirected() == null
                ? Outcome.rejected(new NotMisdirected())
                : Outcome.accepted(
                        new MisdirectionWithdrawn(
                                command.attemptId(), command.why(), command.at()));
    }

    Outcome<AttemptEvent, AttemptRejection> attribute(AttributeAttempt command) {
        Cause cause = AttemptPolicies.causeOf(told.undertaking(), command.cause());
        return cause.equals(told.undertaking().cause())
                ? Outcome.ignored()
                : Outcome.accepted(new AttemptAttributed(command.attemptId(), cause, command.at()));
    }
}
