package dev.turnback.release.domain.release;

import dev.turnback.release.domain.ChangeKind;

/** One thing that a release changes. */
public record Change(ChangeKind kind, String description) {}
