package dev.turnback.contracts;

import dev.turnback.contracts.decision.AttemptEvents;
import java.time.Instant;
import java.util.List;

/** One event of every published type about attempts. */
final class AttemptSamples {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1_800);

    private AttemptSamples() {}

    static List<PublishedBody> all() {
        return List.of(
                new AttemptEvents.AttemptFollowed(
                        "att_1",
                        RecoveryAction.FULL_ROLLBACK,
                        "rel_1",
                        "shop",
                        "inc_1",
                        "dec_1",
                        true,
                        NOON),
                new AttemptEvents.AttemptAttributed("att_1", "inc_1", "dec_2", LATER),
                new AttemptEvents.AttemptStepTold(
                        "att_1",
                        2,
                        "Point the traffic at the old version.",
                        "platform team",
                        AttemptEvents.StepOutcome.DONE,
                        LATER),
                new AttemptEvents.AttemptEnded(
                        "att_2",
                        null,
                        null,
                        "inc_1",
                        null,
                        RecoveryAction.CONTAIN,
                        AttemptEvents.Ending.PARTLY,
                        LATER),
                new AttemptEvents.AttemptTakenBack("att_1", "rel_1", LATER),
                new AttemptEvents.AttemptVerified(
                        "att_1", AttemptEvents.TargetState.VERIFIED, LATER),
                new AttemptEvents.AttemptMisdirected(
                        "att_1", "rel_1", "shop", "inc_1", "it was the cart", LATER),
                new AttemptEvents.MisdirectionWithdrawn("att_1", "it was the shop", LATER),
                new AttemptEvents.AttemptJudgementFellDue("att_1", LATER),
                new AttemptEvents.AttemptJudged(
                        "att_1",
                        "rel_1",
                        "shop",
                        "inc_1",
                        RecoveryAction.FULL_ROLLBACK,
                        AttemptEvents.Outcome.SUCCEEDED_LATE,
                        new AttemptEvents.Conditions(
                                AttemptEvents.ConditionState.HOLDS,
                                AttemptEvents.ConditionState.DOES_NOT_HOLD,
                                AttemptEvents.ConditionState.HOLDS,
                                AttemptEvents.ConditionState.HOLDS),
                        List.of(AttemptEvents.Flag.PRECIPITATE),
                        ActorKind.PERSON,
                        LATER));
    }
}
