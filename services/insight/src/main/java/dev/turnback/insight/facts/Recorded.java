package dev.turnback.insight.facts;

import java.time.Instant;

/**
 * That an event changed what is known.
 *
 * @param log the log of the event
 * @param position the event's position in it
 * @param at when it was recorded, UTC
 * @param about the id of the fact that it changed, or of the component that it prepared
 */
public record Recorded(String log, long position, Instant at, String about) {}
