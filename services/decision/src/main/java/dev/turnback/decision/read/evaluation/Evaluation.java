package dev.turnback.decision.read.evaluation;

import dev.turnback.decision.domain.judgement.Seconds;
import dev.turnback.figures.obligation.Flag;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.web.Moment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation is judged; times in the form they were asked in, null where there is none.
 *
 * @param onsetAt when the harm began, during exposure
 * @param confirmedAt when the threshold had been crossed for long enough
 * @param knowableAt when somebody could know
 * @param decidedAt when it was decided for good
 * @param containedAt when the harm was over
 * @param latencySeconds how long no decision stood once it was knowable
 * @param hesitationSeconds what of it lay past the budget
 * @param avoidableHarm in the signal's unit times seconds
 * @param undecided no decision stood in the end
 * @param provisional the looking ended before it was contained
 * @param flipFlops how often a decision that had stopped the clock was taken back
 * @param explanation sentences that show the arithmetic
 */
public record Evaluation(
        Outcome outcome,
        @Nullable Moment onsetAt,
        @Nullable Moment confirmedAt,
        @Nullable Moment knowableAt,
        @Nullable Moment decidedAt,
        @Nullable Moment containedAt,
        @Nullable Double latencySeconds,
        @Nullable Double hesitationSeconds,
        @Nullable Double avoidableHarm,
        boolean undecided,
        boolean provisional,
        int flipFlops,
        List<String> flags,
        List<String> explanation,
        String formulaVersion) {

    /** With times in RFC 3339. */
    public static Evaluation of(Verdict verdict) {
        return of(verdict, new AskedClock(new Moment.At(Instant.EPOCH)));
    }

    static Evaluation of(Verdict verdict, AskedClock clock) {
        Verdict.Times times = verdict.times();
        BigDecimal harm = verdict.avoidableHarm();
        return new Evaluation(
                verdict.outcome(),
                clock.answer(times.onset()),
                clock.answer(times.confirmedAt()),
                clock.answer(times.knowableAt()),
                clock.answer(times.decidedAt()),
                clock.answer(times.containedAt()),
                Seconds.of(verdict.latency()),
                Seconds.of(verdict.hesitation()),
                harm == null ? null : harm.doubleValue(),
                verdict.undecided(),
                verdict.provisional(),
                verdict.flipFlops(),
                verdict.flags().stream().map(Flag::text).toList(),
                verdict.explanation(),
                ObligationJudge.FORMULA);
    }
}
