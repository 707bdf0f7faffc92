package dev.turnback.insight.facts;

import java.time.Instant;

/** Something that a window includes or not. */
public interface Dated {

    /** What its window goes by, UTC. */
    Instant at();
}
