package dev.turnback.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * An item that could not be taken, so that somebody can mend it.
 *
 * @param key the item's key, null when it has none that can be read
 * @param field which of its fields is wrong
 * @param reason what was expected, as a sentence
 */
public record RefusedItem(@Nullable String key, String field, String reason) {}
