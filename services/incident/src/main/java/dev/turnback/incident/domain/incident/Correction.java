package dev.turnback.incident.domain.incident;

import dev.turnback.contracts.HarmKind;
import org.jspecify.annotations.Nullable;

/**
 * What something should be.
 *
 * @param harmKind which harm, when {@code field} is HARM_BEGAN_AT, else null
 * @param now the right value: a title, a severity's name, or a time as RFC 3339 UTC
 */
public record Correction(CorrectedField field, @Nullable HarmKind harmKind, String now) {}
