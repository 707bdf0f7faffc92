package dev.turnback.insight.facts;

import dev.turnback.figures.AttemptTime;

/** Something that took a time, or is still taking it. */
public interface Timed extends Dated {

    String id();

    AttemptTime time();
}
