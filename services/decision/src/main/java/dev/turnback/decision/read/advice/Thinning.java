package dev.turnback.decision.read.advice;

import dev.turnback.contracts.Comparison;
import dev.turnback.figures.obligation.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fewer samples that show as much: no breach is smoothed away. */
final class Thinning {

    /** As many are shown of one signal. */
    static final int MOST = 160;

    private Thinning() {}

    /**
     * The worst of each piece of the time between the first sample and the last; the last one too,
     * since it is how the signal stands.
     *
     * @param samples in order of time
     * @param comparison on which side of its threshold the signal is bad
     */
    static List<Sample> of(List<Sample> samples, Comparison comparison) {
        if (samples.size() <= MOST) {
            return samples;
        }
        Sample last = samples.getLast();
        long first = samples.getFirst().at().toEpochMilli();
        long span = Math.max(1, last.at().toEpochMilli() - first);
        Comparator<Sample> worse = worse(comparison);
        var kept = new ArrayList<Sample>();
        long piece = -1;
        for (Sample sample : samples.subList(0, samples.size() - 1)) {
            long now = (sample.at().toEpochMilli() - first) * (MOST - 1) / (span + 1);
            if (now != piece) {
                kept.add(sample);
                piece = now;
            } else if (worse.compare(sample, kept.getLast()) > 0) {
                kept.set(kept.size() - 1, sample);
            }
        }
        kept.add(last);
        return kept;
    }

    private static Comparator<Sample> worse(Comparison comparison) {
        return switch (comparison) {
            case ABOVE -> Comparator.comparingDouble(Sample::value);
            case BELOW -> Comparator.comparingDouble(Sample::value).reversed();
        };
    }
}
