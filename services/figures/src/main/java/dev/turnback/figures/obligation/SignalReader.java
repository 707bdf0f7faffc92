package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.Segment.Measured;
import dev.turnback.figures.obligation.Segment.Missing;
import dev.turnback.figures.obligation.Segment.Silent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads samples as a signal: a value holds until the next sample or until it is stale, the last one
 * until close, and the sample before exposure carries in.
 */
final class SignalReader {

    private final Rule rule;
    private final Span exposure;
    private final Gaps gaps;
    private final List<Segment> segments = new ArrayList<>();

    private SignalReader(Rule rule, Span exposure, Gaps gaps) {
        this.rule = rule;
        this.exposure = exposure;
        this.gaps = gaps;
    }

    static Signal read(Rule rule, Span exposure, List<Sample> samples, Gaps gaps) {
        return new SignalReader(rule, exposure, gaps).read(worstByMoment(rule, samples));
    }

    /** Of samples that contradict each other the more harmful one counts, whichever came first. */
    private static NavigableMap<Instant, Double> worstByMoment(Rule rule, List<Sample> samples) {
        var values = new TreeMap<Instant, Double>();
        for (Sample sample : samples) {
            values.merge(
                    sample.at(),
                    sample.value(),
                    (a, b) -> rule.comparison().harmOf(a) >= rule.comparison().harmOf(b) ? a : b);
        }
        return values;
    }

    private Signal read(NavigableMap<Instant, Double> values) {
        var before = values.lowerEntry(exposure.from());
        var carried = values.floorEntry(exposure.from());
        var heard = new TreeMap<>(values.subMap(exposure.from(), false, exposure.to(), false));
        if (carried != null && isFreshAtExposure(carried.getKey())) {
            heard.put(carried.getKey(), carried.getValue());
        }
        boolean tooFew = heard.size() < rule.minSamples();
        if (tooFew) {
            add(new Missing(exposure));
        } else {
            addAll(List.copyOf(heard.entrySet()));
        }
        return new Signal(
                segments,
                before != null
                        && isFreshAtExposure(before.getKey())
                        && rule.isBreached(before.getValue()),
                tooFew);
    }

    private void addAll(List<Map.Entry<Instant, Double>> heard) {
        Span untilFirst = new Span(exposure.from(), heard.getFirst().getKey());
        Instant late = stale(exposure.from());
        add(new Silent(untilFirst.within(until(late))));
        if (late != null) {
            add(new Missing(new Span(late, untilFirst.to())));
        }
        for (int i = 0; i < heard.size(); i++) {
            Instant at = heard.get(i).getKey();
            boolean isLast = i + 1 == heard.size();
            Instant next = isLast ? exposure.to() : heard.get(i + 1).getKey();
            Span held = new Span(at, next).within(exposure);
            Instant stale = stale(at);
            add(new Measured(held.within(until(stale)), heard.get(i).getValue()));
            if (stale != null) {
                add(new Missing(new Span(stale, held.to())));
            }
        }
    }

    private void add(Segment segment) {
        if (!segment.span().isEmpty()) {
            segments.add(segment instanceof Missing gap ? gaps.read(gap, rule) : segment);
        }
    }

    private boolean isFreshAtExposure(Instant at) {
        Instant stale = stale(at);
        return stale == null || stale.isAfter(exposure.from());
    }

    private Span until(@Nullable Instant stale) {
        return new Span(exposure.from(), stale == null ? exposure.to() : stale);
    }

    private @Nullable Instant stale(Instant at) {
        return rule.staleAfter() == null ? null : at.plus(rule.staleAfter());
    }
}
