package dev.turnback.decision.domain.judgement;

import dev.turnback.figures.obligation.Flag;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.obligation.WorseBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it was judged whether somebody decided in time; times are UTC, null where there is none.
 *
 * @param onsetAt S
 * @param confirmedAt tc
 * @param knowableAt K
 * @param decidedAt D
 * @param containedAt C
 * @param latencySeconds L
 * @param hesitationSeconds H
 * @param avoidableHarm AH, in the signal's unit times seconds
 * @param worse in what hesitation made it worse, in the order of {@link WorseBy}
 * @param undecided no decision stood in the end
 * @param provisional the looking ended before it was contained
 * @param flipFlops how often a decision that had stopped the clock was taken back
 * @param flags as {@link Flag} writes them, sorted
 */
public record Verdict(
        Outcome outcome,
        @Nullable Instant onsetAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant knowableAt,
        @Nullable Instant decidedAt,
        @Nullable Instant containedAt,
        @Nullable Double latencySeconds,
        @Nullable Double hesitationSeconds,
        @Nullable Double avoidableHarm,
        List<WorseBy> worse,
        boolean undecided,
        boolean provisional,
        int flipFlops,
        List<String> flags) {

    public Verdict {
        worse = List.copyOf(worse);
        flags = List.copyOf(flags);
    }

    /** What the judge says. */
    public static Verdict of(dev.turnback.figures.obligation.Verdict said) {
        var times = said.times();
        BigDecimal harm = said.avoidableHarm();
        return new Verdict(
                said.outcome(),
                times.onset(),
                times.confirmedAt(),
                times.knowableAt(),
                times.decidedAt(),
                times.containedAt(),
                Seconds.of(said.latency()),
                Seconds.of(said.hesitation()),
                harm == null ? null : harm.doubleValue(),
                List.copyOf(said.worse()),
                said.undecided(),
                said.provisional(),
                said.flipFlops(),
                said.flags().stream().map(Flag::text).sorted().toList());
    }
}
