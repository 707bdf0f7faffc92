package dev.turnback.decision.domain.attempt;

import dev.turnback.decision.domain.attempt.AttemptEvent.AttemptJudged;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.AttemptEvent.TargetVerified;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where an attempt stands. */
public sealed interface Attempt {

    record NotBegun() implements Attempt {}

    record UnderWay(Told told) implements Attempt {}

    /**
     * @param judgeAt when the time in which its effect shows is over, UTC
     * @param due that time was called
     * @param judged the last judgement, null while there is none
     */
    record Ended(Told told, End end, Instant judgeAt, boolean due, @Nullable AttemptJudged judged)
            implements Attempt {}

    /** It was none; the same id may begin again. */
    record TakenBack() implements Attempt {}

    /**
     * What was told of it, over or not.
     *
     * @param steps the last report of each, by its key
     * @param verified what was seen last, null while nobody looked
     * @param misdirected why, null unless it stands that it was
     */
    record Told(
            Undertaking undertaking,
            Instant startedAt,
            Map<String, StepReport> steps,
            @Nullable TargetVerified verified,
            @Nullable String misdirected) {

        public Told {
            steps = Map.copyOf(steps);
        }

        static Told begun(Undertaking undertaking, Instant at) {
            return new Told(undertaking, at, Map.of(), null, null);
        }

        Told causedBy(Cause cause) {
            return new Told(undertaking.causedBy(cause), startedAt, steps, verified, misdirected);
        }

        Told with(StepReport report) {
            var all = new HashMap<>(steps);
            all.put(report.key(), report);
            return new Told(undertaking, startedAt, all, verified, misdirected);
        }

        Told verified(TargetVerified seen) {
            return new Told(undertaking, startedAt, steps, seen, misdirected);
        }

        Told misdirected(@Nullable String why) {
            return new Told(undertaking, startedAt, steps, verified, why);
        }
    }
}
