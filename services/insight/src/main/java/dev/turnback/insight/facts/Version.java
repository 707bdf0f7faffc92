package dev.turnback.insight.facts;

import java.time.Instant;

/**
 * A fact as one event left it.
 *
 * @param source the log of the event
 * @param position the event's position in it
 * @param recordedAt when the event was recorded, UTC
 */
public record Version<F extends Fact>(String source, long position, Instant recordedAt, F fact) {

    boolean isKnown(Knowledge knowledge) {
        return position <= knowledge.position().of(source) && !recordedAt.isAfter(knowledge.asOf());
    }
}
