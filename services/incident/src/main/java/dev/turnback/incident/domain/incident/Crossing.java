package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import java.time.Instant;

/**
 * A rule that was crossed for a release.
 *
 * @param obligationId what it obliges to
 * @param version of the release
 * @param rule its name
 * @param signal what is measured
 * @param onset since when it does harm, UTC
 */
public record Crossing(
        String obligationId,
        String releaseId,
        String component,
        String version,
        String rule,
        String signal,
        HarmKind harmKind,
        Instant onset) {

    /** As long as nobody gives it a better one. */
    String title() {
        return "%s crossed after %s of %s".formatted(rule, version, component);
    }
}
