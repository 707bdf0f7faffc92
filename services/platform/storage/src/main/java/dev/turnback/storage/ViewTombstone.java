package dev.turnback.storage;

import dev.turnback.kernel.PositionVector;

/** What stays of a removed row, so that an event before its removal cannot bring it back. */
public record ViewTombstone(String id, PositionVector applied) implements ViewEntry {}
