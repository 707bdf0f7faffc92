package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.Audience;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of how it stands.
 *
 * @param nextUpdateBy when they hear more at the latest, UTC; null when nothing is promised
 */
public record StatusUpdate(Audience audience, String text, @Nullable Instant nextUpdateBy) {}
