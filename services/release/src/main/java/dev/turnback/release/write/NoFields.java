package dev.turnback.release.write;

/** A body without fields: {@code {}}. */
public record NoFields() {}
