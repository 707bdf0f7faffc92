package dev.turnback.insight.metrics;

import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.Dated;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of those that a rate is made of.
 *
 * @param known false where what is known does not decide it
 * @param hit it is one of those that are counted; false too where it is not known
 */
record Trial(Instant at, boolean known, boolean hit) implements Dated {

    /**
     * How many of a group are counted.
     *
     * @param n how many are known
     */
    record Tally(int n, int hits, int unknown) {

        /** Null when nothing is known. */
        @Nullable Double value() {
            return Share.of(hits, n);
        }

        List<@Nullable Double> interval() {
            return Bounds.of(Wilson.interval(hits, n));
        }
    }

    static Tally tally(Collection<Trial> trials) {
        int known = (int) trials.stream().filter(Trial::known).count();
        int hits = (int) trials.stream().filter(Trial::hit).count();
        return new Tally(known, hits, trials.size() - known);
    }
}
