package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import dev.turnback.figures.obligation.Segment.Missing;

/** How time without samples is read; the judge tries all three and believes what they agree on. */
enum Gaps {
    /** Neither a breach nor clear. */
    UNKNOWN,
    /** The best that the samples allow. */
    CLEAR,
    /** The worst that the samples allow: a breach, however few the samples that say so. */
    HARM;

    Segment read(Missing gap, Rule rule) {
        if (rule.mustHaveData()) {
            return gap;
        }
        return switch (this) {
            case UNKNOWN -> gap;
            case CLEAR -> new Measured(gap.span(), rule.clearThreshold());
            case HARM -> new Measured(gap.span(), rule.comparison().harmOf(Double.MAX_VALUE));
        };
    }

    int samplesNeeded(Rule rule) {
        return switch (this) {
            case UNKNOWN, CLEAR -> rule.minSamples();
            case HARM -> 1;
        };
    }
}
