package dev.turnback.decision.read.evaluation;

import dev.turnback.figures.obligation.Sample;
import dev.turnback.web.Moment;

/**
 * A measurement as it is sent.
 *
 * @param value in the signal's unit; of an alert 1 while it fires and 0 else
 */
record SampleBody(Moment at, double value) {

    Sample checked(String field, AskedClock clock) {
        return new Sample(
                clock.read(field + ".at", at),
                Limits.within(field + ".value", value, -Limits.LARGEST, Limits.LARGEST));
    }
}
