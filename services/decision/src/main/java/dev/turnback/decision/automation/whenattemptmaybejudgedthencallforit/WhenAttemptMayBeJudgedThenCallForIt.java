package dev.turnback.decision.automation.whenattemptmaybejudgedthencallforit;

import dev.turnback.decision.domain.attempt.AttemptCommand.CallForJudgement;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptAttributed;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptBegan;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptTakenBack;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementFellDue;
import dev.turnback.decision.domain.attempt.AttemptEvent.JudgementPostponed;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionNoted;
import dev.turnback.decision.domain.attempt.AttemptEvent.MisdirectionWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptEvent.StepTold;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import dev.turnback.feed.Deadline;
import dev.turnback.feed.DeadlineChange;
import dev.turnback.figures.attempt.AttemptJudge;
import java.time.Instant;
import java.util.List;

/** When the time is over in which the effect of an attempt shows, then call for its judgement. */
public final class WhenAttemptMayBeJudgedThenCallForIt {

    /** Part of the keys under which it was done: never another one. */
    public static final String NAME = "attempt-judgement";

    private WhenAttemptMayBeJudgedThenCallForIt() {}

    /** Its end sets the time, which a rule with a longer quiet time puts off. */
    public static List<DeadlineChange> changes(AttemptEvent event) {
        return switch (event) {
            case AttemptEnded e -> waitFor(e.attemptId(), e.end().at().plus(AttemptJudge.WATCH));
            case JudgementPostponed e -> waitFor(e.attemptId(), e.until());
            case AttemptBegan e -> cleared(e.attemptId());
            case AttemptTakenBack e -> cleared(e.attemptId());
            case JudgementFellDue e -> cleared(e.attemptId());
            case StepTold _,
                    TargetVerified _,
                    MisdirectionNoted _,
                    MisdirectionWithdrawn _,
                    AttemptAttributed _,
                    AttemptJudged _ ->
                    List.of();
        };
    }

    /** The command names the time as it was recorded, to the last digit. */
    public static Object command(Deadline deadline) {
        return new CallForJudgement(deadline.key(), Instant.parse(deadline.payload()));
    }

    private static List<DeadlineChange> waitFor(String attemptId, Instant at) {
        return List.of(new DeadlineChange.Set(new Deadline(NAME, attemptId, at, at.toString())));
    }

    private static List<DeadlineChange> cleared(String attemptId) {
        return List.of(new DeadlineChange.Clear(NAME, attemptId));
    }
}
