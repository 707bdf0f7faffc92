package dev.turnback.storage;

import dev.turnback.kernel.PositionVector;

/**
 * @param id unique within the view
 * @param body what the view shows, in the format of the view's owner
 */
public record ViewRow(String id, String body, PositionVector applied) implements ViewEntry {}
