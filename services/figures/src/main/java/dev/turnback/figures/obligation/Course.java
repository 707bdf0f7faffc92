package dev.turnback.figures.obligation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The course of an obligation, from the onset of the harm to its end.
 *
 * @param onset S, when the harm began
 * @param confirmedAt when the threshold had been crossed for long enough; null without one
 * @param knowableAt K, when somebody could know
 * @param containment C, null when it was not contained by the end of looking
 * @param closeAt the end of looking
 */
record Course(
        Instant onset,
        @Nullable Instant confirmedAt,
        Instant knowableAt,
        @Nullable Containment containment,
        Instant closeAt,
        Duration budget,
        Demand demand,
        Waiting waiting) {

    static Course of(
            Instant onset,
            @Nullable Instant confirmedAt,
            Instant knowableAt,
            @Nullable Containment containment,
            Duration budget,
            Demand demand,
            ObligationFacts facts) {
        Instant end = containment == null ? facts.closeAt() : containment.at();
        return new Course(
                onset,
                confirmedAt,
                knowableAt,
                containment,
                facts.closeAt(),
                budget,
                demand,
                DecisionClock.run(facts.decisions(), demand, new Span(knowableAt, end)));
    }

    /** When it was over, or the looking was. */
    Instant end() {
        return containment == null ? closeAt : containment.at();
    }

    Duration latency() {
        return waiting.latency();
    }

    Duration hesitation() {
        Duration past = latency().minus(budget);
        return past.isNegative() ? Duration.ZERO : past;
    }

    Instant deadline() {
        return knowableAt.plus(budget);
    }

    /** From the end of the budget to the decision: where it is looked for what got worse. */
    Span hesitating() {
        return new Span(deadline(), waiting.stoppedBy() == null ? end() : waiting.stoppedBy().at());
    }

    /** The last so many seconds before the end that hesitation took, not before it was knowable. */
    Span avoidable() {
        return new Span(Moments.later(knowableAt, end().minus(hesitation())), end());
    }

    Verdict.Times times() {
        return new Verdict.Times(
                onset,
                confirmedAt,
                knowableAt,
                waiting.stoppedBy() == null ? null : waiting.stoppedBy().at(),
                containment == null ? null : containment.at());
    }
}
