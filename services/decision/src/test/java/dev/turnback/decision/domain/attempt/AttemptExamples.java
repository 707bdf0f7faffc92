package dev.turnback.decision.domain.attempt;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.attempt.AttemptEvent.About;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptTakenBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.domain.attempt.Undertaking.Subject;
import dev.turnback.figures.attempt.Condition.State;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.figures.attempt.Outcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rollback of the shop and a flag that is turned off, both from noon on. */
final class AttemptExamples {

    static final AttemptDecider ATTEMPT = new AttemptDecider();
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant LATER = NOON.plusSeconds(300);
    static final Instant JUDGED = LATER.plusSeconds(3_600);

    static final Cause DECIDED = new Cause("inc_1", "dec_1", false);

    static final Undertaking ROLLBACK =
            new Undertaking(
                    RecoveryAction.FULL_ROLLBACK,
                    new Subject("rel_1", "shop", "2.0"),
                    "1.9",
                    List.of(ChangeKind.CODE),
                    "",
                    new Guide(
                            "prc_1",
                            "Take the shop back",
                            2,
                            List.of(
                                    new Guide.Step("Point the traffic back.", "platform", 60),
                                    new Guide.Step("Drain the queue.", "platform", 60)),
                            600),
                    Cause.UNKNOWN,
                    Origin.RELEASE);

    static final Undertaking FLAG_OFF =
            new Undertaking(
                    RecoveryAction.CONTAIN,
                    null,
                    null,
                    List.of(),
                    "turn the flag off",
                    null,
                    new Cause("inc_1", null, false),
                    Origin.INCIDENT);

    static final About OF_ROLLBACK =
            new About(RecoveryAction.FULL_ROLLBACK, "rel_1", "shop", null, null);
    static final About OF_FLAG = new About(RecoveryAction.CONTAIN, null, null, "inc_1", null);

    static final AttemptBegan BEGAN = new AttemptBegan("att_1", ROLLBACK, NOON);
    static final AttemptBegan CONTAINING = new AttemptBegan("att_1", FLAG_OFF, NOON);
    static final AttemptEnded REACHED = ended(Ending.REACHED, "1.9", null);
    static final AttemptEnded NOT_REACHED = ended(Ending.NOT_REACHED, null, null);
    static final AttemptEnded ABANDONED = ended(Ending.ABANDONED, null, "the data is gone");
    static final AttemptTakenBack NONE = new AttemptTakenBack("att_1", OF_ROLLBACK, NOON);

    static final Judgement SUCCEEDED =
            new Judgement(
                    Outcome.SUCCEEDED,
                    State.HOLDS,
                    State.HOLDS,
                    State.HOLDS,
                    State.HOLDS,
                    List.of());

    private AttemptExamples() {}

    static AttemptEnded ended(Ending ending, @Nullable String restored, @Nullable String why) {
        return new AttemptEnded("att_1", OF_ROLLBACK, new End(ending, restored, why, LATER));
    }

    static AttemptEnded contained(Ending ending) {
        return new AttemptEnded("att_1", OF_FLAG, new End(ending, null, null, LATER));
    }
}
