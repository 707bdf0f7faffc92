package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import java.time.Instant;

/**
 * A harm that somebody noticed.
 *
 * @param beganAt its onset, as claimed, UTC
 * @param source who or what says so, such as {@code alert} or {@code support}
 */
public record Harm(HarmKind kind, Instant beganAt, String source, String description) {

    Harm beginning(Instant corrected) {
        return new Harm(kind, corrected, source, description);
    }
}
