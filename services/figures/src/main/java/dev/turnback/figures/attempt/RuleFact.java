package dev.turnback.figures.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule around an attempt.
 *
 * @param ruleId the same for the same rule, whatever release it binds
 * @param name for people
 * @param quiet q: how long it must be clear before it counts as over
 * @param concerned it binds what the attempt is about, and not only something beside it
 * @param ledToIt the decision that is carried out was taken because of it
 * @param breaches since when it was in breach, in any order
 */
public record RuleFact(
        String ruleId,
        String name,
        Duration quiet,
        boolean concerned,
        boolean ledToIt,
        List<Breach> breaches) {

    /**
     * One breach; of {@code clearAt} and {@code lostAt} one at most.
     *
     * @param from when it began, UTC
     * @param clearAt when the quiet time began that ended it, null while none has
     * @param lostAt since when nothing is heard any more, null while something is
     */
    public record Breach(Instant from, @Nullable Instant clearAt, @Nullable Instant lostAt) {

        boolean isOpenAt(Instant at) {
            return !from.isAfter(at) && (clearAt == null || clearAt.isAfter(at));
        }

        boolean beganWithin(Instant after, Instant last) {
            return from.isAfter(after) && !from.isAfter(last);
        }
    }

    public RuleFact {
        breaches = List.copyOf(breaches);
    }

    boolean isOpenAt(Instant at) {
        return breaches.stream().anyMatch(each -> each.isOpenAt(at));
    }

    boolean beganWithin(Instant after, Instant last) {
        return breaches.stream().anyMatch(each -> each.beganWithin(after, last));
    }

    /**
     * Those that began by a time. What was lost does not count any more once the rule was heard of
     * again.
     */
    List<Breach> begunBy(Instant at) {
        return breaches.stream()
                .filter(each -> !each.from().isAfter(at))
                .filter(each -> each.lostAt() == null || !isHeardAfter(each.lostAt(), at))
                .toList();
    }

    private boolean isHeardAfter(Instant lostAt, Instant until) {
        return beganWithin(lostAt, until);
    }
}
