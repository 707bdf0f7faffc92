package dev.turnback.release.read.differences;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which a version differs from an earlier one.
 *
 * @param field where, as a refusal would name it: {@code steps[2].text}
 * @param before null when it was not there
 * @param after null when it is not there any more
 * @param sentence the same for people
 */
public record Difference(
        String field, Kind kind, @Nullable String before, @Nullable String after, String sentence) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        MOVED
    }
}
