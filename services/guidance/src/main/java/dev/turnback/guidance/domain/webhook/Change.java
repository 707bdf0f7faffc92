package dev.turnback.guidance.domain.webhook;

/**
 * A change of guidance that somebody is to be told.
 *
 * @param position of its event in this log
 * @param eventId of its event, which every delivery of it carries
 * @param type as it is published, such as {@code dev.turnback.guidance.guidance-adopted.v1}
 */
public record Change(long position, String eventId, String type, String guidanceId) {}
