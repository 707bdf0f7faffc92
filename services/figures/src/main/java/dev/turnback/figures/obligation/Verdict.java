package dev.turnback.figures.obligation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How an obligation was judged.
 *
 * @param latency from when it was knowable to the decision, without the time in which one stood;
 *     null where there is no obligation or the clocks contradict each other
 * @param hesitation what of it lay past the budget; null too where it recovered by itself
 * @param avoidableHarm in the signal's unit times seconds; null unless it was late and a threshold
 *     says what harm is
 * @param worse in what hesitation made it worse; empty unless it did
 * @param decisionId the decision by which the clock stopped for good; null when none did
 * @param undecided no decision stood in the end
 * @param provisional the looking ended before it was contained
 * @param flipFlops how often a decision that had stopped the clock was taken back
 * @param explanation sentences that show the arithmetic, in order
 */
public record Verdict(
        Outcome outcome,
        Times times,
        @Nullable Duration latency,
        @Nullable Duration hesitation,
        @Nullable BigDecimal avoidableHarm,
        SortedSet<WorseBy> worse,
        @Nullable String decisionId,
        boolean undecided,
        boolean provisional,
        int flipFlops,
        SortedSet<Flag> flags,
        List<String> explanation) {

    /**
     * The moments of an obligation, UTC; null where there is none.
     *
     * @param onset when the harm began, during exposure
     * @param confirmedAt when the threshold had been crossed for long enough
     * @param knowableAt when somebody could know
     * @param decidedAt when it was decided for good
     * @param containedAt when it was contained
     */
    public record Times(
            @Nullable Instant onset,
            @Nullable Instant confirmedAt,
            @Nullable Instant knowableAt,
            @Nullable Instant decidedAt,
            @Nullable Instant containedAt) {

        /** Nothing that could be timed. */
        public static final Times NONE = new Times(null, null, null, null, null);
    }

    public Verdict {
        worse = Collections.unmodifiableSortedSet(new TreeSet<>(worse));
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
        explanation = List.copyOf(explanation);
    }

    /** Nothing that could be timed. */
    static Verdict untimed(Outcome outcome, Account account) {
        return new Verdict(
                outcome,
                Times.NONE,
                null,
                null,
                null,
                Collections.emptySortedSet(),
                null,
                false,
                false,
                0,
                account.flags(),
                account.sentences());
    }
}
