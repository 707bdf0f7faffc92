package dev.turnback.service;

/** A body without fields: {@code {}}. */
public record NoFields() {}
