package dev.turnback.service;

import java.time.Instant;

/**
 * Where and when an event was recorded, and for whom.
 *
 * @param recordedAt when the log's writer stamped it, UTC
 * @param actor who asked, as an id; empty when that is not known
 */
public record Stamp(String log, long position, Instant recordedAt, String actor) {

    /** Where it can be read: {@code incident:7}. */
    public String at() {
        return log + ":" + position;
    }
}
