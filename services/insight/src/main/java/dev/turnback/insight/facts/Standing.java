package dev.turnback.insight.facts;

import org.jspecify.annotations.Nullable;

/**
 * Whether an incident is one of its own.
 *
 * @param none it was only suspected and is none, or was declared by mistake
 * @param mergedInto the one that it is part of, null while it stands by itself
 */
public record Standing(boolean none, @Nullable String mergedInto) {

    static final Standing OWN = new Standing(false, null);
}
