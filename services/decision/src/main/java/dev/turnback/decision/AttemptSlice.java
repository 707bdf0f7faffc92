package dev.turnback.decision;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.decision.domain.attempt.Attempt;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptDecider;
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
import dev.turnback.decision.domain.attempt.AttemptRejection;
import dev.turnback.decision.domain.attempt.Undertaking;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How attempts are wired to the log. */
final class AttemptSlice {

    static final DeciderSlice<AttemptCommand, Attempt, AttemptEvent, AttemptRejection> ATTEMPT =
            new DeciderSlice<>(
                    "Attempt",
                    new AttemptDecider(),
                    AttemptCommand.class,
                    AttemptEvent.class,
                    "attempt",
                    AttemptCommand::attemptId,
                    AttemptSlice::tagsOf,
                    Map.ofEntries(
                            Map.entry(AttemptBegan.class, "attempt-began#1"),
                            Map.entry(AttemptEnded.class, "attempt-ended#1"),
                            Map.entry(AttemptTakenBack.class, "attempt-taken-back#1"),
                            Map.entry(StepTold.class, "attempt-step-told#1"),
                            Map.entry(TargetVerified.class, "attempt-target-verified#1"),
                            Map.entry(MisdirectionNoted.class, "attempt-misdirection-noted#1"),
                            Map.entry(
                                    MisdirectionWithdrawn.class,
                                    "attempt-misdirection-withdrawn#1"),
                            Map.entry(AttemptAttributed.class, "attempt-attributed#1"),
                            Map.entry(JudgementFellDue.class, "attempt-judgement-fell-due#1"),
                            Map.entry(JudgementPostponed.class, "attempt-judgement-postponed#1"),
                            Map.entry(AttemptJudged.class, "attempt-judged#2")));

    private AttemptSlice() {}

    private static Map<String, String> tagsOf(AttemptEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("attempt", event.attemptId());
        switch (event) {
            case AttemptBegan e -> {
                Undertaking.Subject release = e.undertaking().release();
                put(tags, "release", release == null ? null : release.releaseId());
                put(tags, "incident", e.undertaking().cause().incidentId());
            }
            case AttemptAttributed e -> put(tags, "incident", e.cause().incidentId());
            case AttemptEnded _,
                    AttemptTakenBack _,
                    StepTold _,
                    TargetVerified _,
                    MisdirectionNoted _,
                    MisdirectionWithdrawn _,
                    JudgementFellDue _,
                    JudgementPostponed _,
                    AttemptJudged _ -> {}
        }
        return tags;
    }

    private static void put(Map<String, String> tags, String tag, @Nullable String value) {
        if (value != null) {
            tags.put(tag, value);
        }
    }
}
