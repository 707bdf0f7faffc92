package dev.turnback.insight.signs;

import dev.turnback.contracts.ChangeKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that shows a sign.
 *
 * @param component null when it is about none
 * @param changeKind null when it is about no kind of change
 * @param pattern how the change is built; null for the kind as a whole
 * @param about the id of what shows it: a procedure, a release, an obligation, an incident; null
 *     when what shows it is that there is none
 */
public record Evidence(
        String sentence,
        @Nullable String component,
        @Nullable ChangeKind changeKind,
        @Nullable String pattern,
        @Nullable String about) {}
