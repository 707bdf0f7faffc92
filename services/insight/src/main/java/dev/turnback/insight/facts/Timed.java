package dev.turnback.insight.facts;

import dev.turnback.figures.AttemptTime;
import java.time.Instant;

/** Something that took a time, or is still taking it. */
public interface Timed {

    String id();

    /** What its window goes by, UTC. */
    Instant at();

    AttemptTime time();
}
