package dev.turnback.figures.attempt;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt was judged.
 *
 * @param because one sentence: what decided the outcome
 * @param provisional the time in which its effect shows is not over: 60 minutes from its end, and
 *     the quiet time of each rule that made somebody act and is not clear yet
 * @param settledAt when that time is over, UTC; null while the attempt is not
 */
public record AttemptVerdict(
        Outcome outcome,
        String because,
        Conditions conditions,
        SortedSet<Flag> flags,
        boolean provisional,
        @Nullable Instant settledAt) {

    /**
     * The four, in their order.
     *
     * @param target the target state was verified to be the declared one
     * @param inTime it took no longer than the procedure allows
     * @param clear the rules that made somebody act are clear, for their quiet time
     * @param noNewHarm no other rule was crossed, and nothing was rolled back again or fixed in
     *     haste within 60 minutes
     */
    public record Conditions(
            Condition target, Condition inTime, Condition clear, Condition noNewHarm) {

        public List<Condition> all() {
            return Stream.of(target, inTime, clear, noNewHarm).toList();
        }

        boolean allHold() {
            return all().stream().allMatch(Condition::holds);
        }
    }

    public AttemptVerdict {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }
}
