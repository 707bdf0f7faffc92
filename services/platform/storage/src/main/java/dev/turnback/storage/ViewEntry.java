package dev.turnback.storage;

import dev.turnback.kernel.PositionVector;

/** What a view keeps under an id. */
public sealed interface ViewEntry permits ViewRow, ViewTombstone {

    String id();

    /** Up to where each source is in this entry: events at or before that are not to be applied. */
    PositionVector applied();
}
