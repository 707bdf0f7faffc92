package dev.turnback.release.domain.release;

import dev.turnback.contracts.ChangeKind;

/** One thing that a release changes. */
public record Change(ChangeKind kind, String description) {}
