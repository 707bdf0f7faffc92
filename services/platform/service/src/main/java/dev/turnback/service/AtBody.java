package dev.turnback.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command that needs no more than its time.
 *
 * @param at when it happened; now when absent
 */
public record AtBody(@Nullable Instant at) {}
