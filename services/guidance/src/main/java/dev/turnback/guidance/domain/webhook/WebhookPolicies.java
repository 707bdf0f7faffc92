package dev.turnback.guidance.domain.webhook;

import dev.turnback.contracts.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who is told what, and how often it is tried. */
public final class WebhookPolicies {

    /** After each try that failed; the one after the last pause is the last. */
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(8),
                    Duration.ofHours(8));

    /** What waits for longer, behind others or by itself, is given up after its next try. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private WebhookPolicies() {}

    /** True when guidance of the one scope may apply to something of the other. */
    public static boolean isToldOf(Scope asked, Scope guidance) {
        return meet(asked.components(), guidance.components())
                && meet(asked.changeKinds(), guidance.changeKinds())
                && meet(asked.tags(), guidance.tags());
    }

    private static boolean meet(List<?> some, List<?> others) {
        return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
    }

    /**
     * When to try again after a try that failed.
     *
     * @param tries in vain since it was queued or asked for again, 1 and up
     * @param since when that was
     * @param at when the last one failed
     * @return empty when it is given up
     */
    static Optional<Instant> nextTry(int tries, Instant since, Instant at) {
        if (tries > PAUSES.size()) {
            return Optional.empty();
        }
        Instant next = at.plus(PAUSES.get(tries - 1));
        return Optional.of(next).filter(when -> when.isBefore(since.plus(LONGEST)));
    }
}
