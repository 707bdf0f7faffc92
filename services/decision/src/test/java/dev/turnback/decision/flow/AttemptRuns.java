package dev.turnback.decision.flow;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.DecisionSlices;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.domain.attempt.Judgement;
import dev.turnback.decision.domain.attempt.StepReport;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.figures.attempt.Flag;
import dev.turnback.figures.attempt.Outcome;
import dev.turnback.figures.attempt.TargetState;
import dev.turnback.service.EventFlow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** A rollback and a containment to which everything happens. */
final class AttemptRuns {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String ID = "att_1";

    static final List<EventFlow.Run> ALL =
            Stream.of(rollback(), containment()).flatMap(List::stream).toList();

    private AttemptRuns() {}

    private static List<EventFlow.Run> rollback() {
        return EventFlow.run(
                DecisionSlices.ATTEMPT,
                new AttemptCommand.BeginAttempt(
                        ID,
                        new Undertaking(
                                RecoveryAction.FULL_ROLLBACK,
                                new Undertaking.Subject("rel_1", "shop", "2.0"),
                                "1.9",
                                List.of(ChangeKind.CODE),
                                "",
                                guide(),
                                Undertaking.Cause.UNKNOWN,
                                Undertaking.Origin.RELEASE),
                        NOON),
                new AttemptCommand.AttributeAttempt(
                        ID, new Undertaking.Cause("inc_1", "dec_1", false), at(10)),
                new AttemptCommand.TellStep(
                        ID,
                        new StepReport(
                                1, "", "platform", StepReport.Result.DONE, at(10), at(60), "slow")),
                new AttemptCommand.EndRollback(ID, "1.9", at(300)),
                new AttemptCommand.VerifyTarget(
                        ID, TargetState.VERIFIED, "/version says 1.9", at(310)),
                new AttemptCommand.NoteMisdirection(ID, "it was the cart", at(320)),
                new AttemptCommand.WithdrawMisdirection(ID, "it was the shop", at(330)),
                new AttemptCommand.CallForJudgement(ID, at(3_900)),
                new AttemptCommand.PostponeJudgement(ID, at(7_500)),
                new AttemptCommand.JudgeAttempt(
                        ID,
                        new Judgement(
                                Outcome.SUCCEEDED_LATE,
                                State.HOLDS,
                                State.DOES_NOT_HOLD,
                                State.HOLDS,
                                State.HOLDS,
                                List.of(Flag.PRECIPITATE)),
                        ActorKind.PERSON,
                        at(7_500)),
                new AttemptCommand.TakeAttemptBack(ID, at(-60)));
    }

    private static List<EventFlow.Run> containment() {
        return Stream.of(
                        EventFlow.run(
                                DecisionSlices.ATTEMPT,
                                contain("att_2"),
                                new AttemptCommand.FinishAttempt("att_2", Ending.PARTLY, at(60))),
                        EventFlow.run(
                                DecisionSlices.ATTEMPT,
                                contain("att_3"),
                                new AttemptCommand.AbandonAttempt(
                                        "att_3", "the flag is gone", at(60))))
                .flatMap(List::stream)
                .toList();
    }

    private static AttemptCommand contain(String id) {
        return new AttemptCommand.BeginAttempt(
                id,
                new Undertaking(
                        RecoveryAction.CONTAIN,
                        null,
                        null,
                        List.of(),
                        "turn the flag off",
                        null,
                        new Undertaking.Cause("inc_1", "dec_1", true),
                        Undertaking.Origin.INCIDENT),
                NOON);
    }

    private static Guide guide() {
        return new Guide(
                "prc_1",
                "Take the shop back",
                2,
                List.of(new Guide.Step("Point the traffic at the old version.", "platform", 60)),
                600);
    }

    private static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
