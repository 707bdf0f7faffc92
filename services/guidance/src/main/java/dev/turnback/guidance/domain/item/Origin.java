package dev.turnback.guidance.domain.item;

/**
 * What an item was learned from.
 *
 * @param position of the finding's event, as in {@code incident:77}
 */
public record Origin(String findingId, String incidentId, String position) {}
