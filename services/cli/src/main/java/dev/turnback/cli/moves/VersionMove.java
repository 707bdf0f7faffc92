package dev.turnback.cli.moves;

import org.jspecify.annotations.Nullable;

/**
 * Part of a component changed from one version to another.
 *
 * @param from null when the part did not run before
 * @param units how many parts (hosts, wikis, images) moved
 */
public record VersionMove(@Nullable String from, String to, int units) {}
