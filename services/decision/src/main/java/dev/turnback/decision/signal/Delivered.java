package dev.turnback.decision.signal;

import dev.turnback.alerts.Observation;
import java.time.Instant;

/**
 * An observation and when it was first received.
 *
 * @param receivedAt UTC
 */
public record Delivered(Observation observation, Instant receivedAt) {}
