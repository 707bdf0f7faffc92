package dev.turnback.insight.metrics;

import dev.turnback.figures.AttemptOutcome;
import dev.turnback.figures.Wilson;
import dev.turnback.insight.facts.AttemptFact;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many of a group of attempts succeeded.
 *
 * @param n how many could be judged: SUCCEEDED or INEFFECTIVE
 * @param unknown how many could not
 */
record Rate(int n, int succeeded, int unknown) {

    static Rate of(Collection<AttemptFact> attempts) {
        int succeeded = 0;
        int unknown = 0;
        for (AttemptFact attempt : attempts) {
            switch (attempt.outcome()) {
                case SUCCEEDED -> succeeded++;
                case INEFFECTIVE -> {}
                case UNKNOWN -> unknown++;
            }
        }
        return new Rate(attempts.size() - unknown, succeeded, unknown);
    }

    static boolean isJudged(AttemptFact attempt) {
        return attempt.outcome() != AttemptOutcome.UNKNOWN;
    }

    /** Null when nothing could be judged. */
    @Nullable Double value() {
        return n == 0 ? null : (double) succeeded / n;
    }

    List<@Nullable Double> interval() {
        return Bounds.of(Wilson.interval(succeeded, n));
    }
}
