package dev.turnback.release.domain.gate;

import dev.turnback.figures.rehearsal.PathFact;
import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.PathJudge;
import dev.turnback.figures.rehearsal.PathVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What rehearsals are worth at {@link GateExamples#NOON}. */
public final class GateRehearsals {

    private static final Instant MONTH_BEFORE = GateExamples.NOON.minus(Duration.ofDays(30));
    private static final Instant WEEK_BEFORE = GateExamples.NOON.minus(Duration.ofDays(7));

    private GateRehearsals() {}

    /** A month ago, within its 15 minutes. */
    public static PathVerdict passed(boolean contained, double measuredSeconds) {
        return judged(contained, rehearsal(contained, true, measuredSeconds));
    }

    public static PathVerdict never(boolean oneWay) {
        return judged(oneWay);
    }

    /** It passed, and the platform changed since. */
    public static PathVerdict stale(boolean contained) {
        return judged(
                contained,
                rehearsal(contained, true, 240),
                new PathFact.Changed(PathFact.Changed.What.PLATFORM, WEEK_BEFORE));
    }

    /** It did not pass, and took too long. */
    public static PathVerdict failed(boolean contained) {
        return judged(contained, rehearsal(contained, false, 1_200));
    }

    /** All was well but for the time. */
    public static PathVerdict tooSlow(boolean contained) {
        return judged(contained, rehearsal(contained, true, 1_200));
    }

    /** In time, where nothing was like production or nothing else was verified. */
    static PathVerdict passedIn(boolean representative, boolean verified) {
        return judged(
                false,
                new Rehearsed(
                        "reh_1",
                        GateExamples.BACK,
                        3,
                        false,
                        true,
                        representative,
                        verified,
                        240,
                        900,
                        MONTH_BEFORE));
    }

    private static Rehearsed rehearsal(boolean contained, boolean passed, double seconds) {
        return new Rehearsed(
                "reh_1",
                contained ? GateExamples.CONTAIN : GateExamples.BACK,
                contained ? 1 : 3,
                contained,
                passed,
                true,
                true,
                seconds,
                900,
                MONTH_BEFORE);
    }

    private static PathVerdict judged(boolean oneWay, PathFact... facts) {
        return PathJudge.judge(oneWay, List.of(facts), GateExamples.NOON);
    }
}
