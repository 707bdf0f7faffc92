package dev.turnback.decision.write.recorddecision;

import dev.turnback.decision.domain.decision.Told;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something was decided, by the clock of the server; times are UTC.
 *
 * @param receivedAt when it was heard
 * @param ahead by how much the clock of the server is ahead of the one that it was told by
 */
record Claimed(Told told, Instant receivedAt, Duration ahead) {

    /** A clock that differs by less is as good as any, and the way here takes time. */
    static final Duration CLOSE = Duration.ofSeconds(2);

    /**
     * @throws Problem that names the field when the times cannot be
     */
    static Claimed of(@Nullable Instant occurredAt, @Nullable Instant sentAt, Instant receivedAt) {
        if (sentAt == null) {
            Instant decidedAt = Check.at("occurredAt", occurredAt, receivedAt);
            return new Claimed(new Told(decidedAt, null), receivedAt, Duration.ZERO);
        }
        Instant decidedAt = occurredAt == null ? sentAt : occurredAt;
        if (decidedAt.isAfter(sentAt)) {
            throw Problem.badField("occurredAt", "expected a time that is not later than sentAt");
        }
        Duration ahead = Duration.between(sentAt, receivedAt);
        boolean differs = ahead.abs().compareTo(CLOSE) > 0;
        return new Claimed(
                new Told(decidedAt, sentAt), receivedAt, differs ? ahead : Duration.ZERO);
    }

    Instant at() {
        return corrected(told.decidedAt());
    }

    Instant corrected(Instant theirs) {
        return theirs.plus(ahead);
    }
}
