package dev.turnback.release.domain.rehearsal;

import org.jspecify.annotations.Nullable;

/**
 * Something that did not go as written.
 *
 * @param step where, from 0; null when it belongs to none
 */
public record Breakdown(String text, @Nullable Integer step) {}
