package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import dev.turnback.figures.obligation.Segment.Missing;
import dev.turnback.figures.obligation.Segment.Silent;
import java.time.Instant;
import java.util.Optional;

/**
 * A breach that lasted as long as its rule asks.
 *
 * @param onset when it began, not before exposure
 * @param confirmedAt when it had lasted
 * @param byAbsence true when missing samples are what it stands on
 */
record Crossing(Instant onset, Instant confirmedAt, boolean byAbsence) {

    /** The first that begins at {@code from} or later. */
    static Optional<Crossing> first(Signal signal, Rule rule, Gaps gaps, Instant from) {
        return signal.runs(segment -> doesHarm(segment, rule)).stream()
                .filter(run -> !run.span().from().isBefore(from))
                .map(run -> confirmed(run, rule, gaps.samplesNeeded(rule)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean doesHarm(Segment segment, Rule rule) {
        return switch (segment) {
            case Measured(Span _, double value) -> rule.isBreached(value);
            case Missing _ -> rule.mustHaveData();
            case Silent _ -> false;
        };
    }

    private static Optional<Crossing> confirmed(Run run, Rule rule, int samplesNeeded) {
        Instant onset = run.span().from();
        Instant sustained = onset.plus(rule.sustain());
        return sustained.isAfter(run.span().to())
                ? Optional.empty()
                : enoughIsKnown(run, samplesNeeded)
                        .map(enough -> Moments.later(enough, sustained))
                        .map(at -> new Crossing(onset, at, standsOnAbsence(run, at)));
    }

    /** When the last sample that is needed came, or an absence that needs none. */
    private static Optional<Instant> enoughIsKnown(Run run, int samplesNeeded) {
        int samples = 0;
        for (Segment segment : run.segments()) {
            samples++;
            if (samples >= samplesNeeded || segment instanceof Missing) {
                return Optional.of(segment.span().from());
            }
        }
        return Optional.empty();
    }

    /** With nothing to sustain, the first segment is all that it stands on. */
    private static boolean standsOnAbsence(Run run, Instant confirmedAt) {
        return run.segments().getFirst() instanceof Missing
                || run.segments().stream()
                        .filter(segment -> segment.span().from().isBefore(confirmedAt))
                        .anyMatch(Missing.class::isInstance);
    }
}
