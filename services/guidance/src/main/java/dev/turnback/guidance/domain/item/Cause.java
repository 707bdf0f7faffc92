package dev.turnback.guidance.domain.item;

import dev.turnback.contracts.PlatformPart;

/**
 * Why an item has to be looked at again: a component in its scope stands on something else now.
 *
 * @param position of the event that says so, as in {@code release:12}
 */
public record Cause(String component, PlatformPart what, String description, String position) {}
