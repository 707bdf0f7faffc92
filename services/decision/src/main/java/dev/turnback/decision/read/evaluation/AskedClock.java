package dev.turnback.decision.read.evaluation;

import dev.turnback.web.Moment;
import dev.turnback.web.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All times of a request have one form, that of the exposure, and so has the answer.
 *
 * @param exposedAt as it was asked
 */
record AskedClock(Moment exposedAt) {

    Instant read(String field, Moment moment) {
        if (!moment.getClass().equals(exposedAt.getClass())) {
            throw Problem.badField(field, "expected " + form() + ", as exposedAt is");
        }
        return moment.instant();
    }

    @Nullable Instant readOrNull(String field, @Nullable Moment moment) {
        return moment == null ? null : read(field, moment);
    }

    @Nullable Moment answer(@Nullable Instant moment) {
        return moment == null ? null : exposedAt.alike(moment);
    }

    String told(Instant moment) {
        return exposedAt.alike(moment).told();
    }

    private String form() {
        return switch (exposedAt) {
            case Moment.At _ -> "an RFC 3339 time";
            case Moment.Seconds _ -> "a number of seconds";
        };
    }
}
