package dev.turnback.decision.signal;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of one signal as one: it fires while any of them does. What is known depends on what
 * was told, not on the order or on how often. Of two ends of an alert the later one holds; without
 * an end it fires until it begins anew.
 */
public final class Alerts {

    /** Beginnings by what tells alerts apart, each with its end as far as it is known. */
    private final Map<String, NavigableMap<Instant, Ending>> begun = new HashMap<>();

    /** Ends of which nobody says the beginning. */
    private final Map<String, NavigableSet<Instant>> loose = new HashMap<>();

    private record Ending(@Nullable Instant at) {

        private static final Ending UNKNOWN = new Ending(null);

        Ending or(Ending other) {
            if (at == null || (other.at != null && other.at.isAfter(at))) {
                return other;
            }
            return this;
        }
    }

    /**
     * @param to null while it fires
     */
    private record Stretch(Instant from, @Nullable Instant to) {

        boolean covers(Instant moment) {
            return !from.isAfter(moment) && (to == null || moment.isBefore(to));
        }
    }

    /**
     * @param observation of an alert
     */
    public void add(Observation observation) {
        switch (observation) {
            case Firing firing -> begin(firing.fingerprint(), firing.at(), Ending.UNKNOWN);
            case Resolved resolved -> end(resolved);
            case Sample _ -> throw new IllegalArgumentException("a sample is no alert");
        }
    }

    private void end(Resolved resolved) {
        Instant startedAt = resolved.startedAt();
        if (startedAt == null) {
            loose.computeIfAbsent(resolved.fingerprint(), _ -> new TreeSet<>()).add(resolved.at());
        } else {
            begin(resolved.fingerprint(), startedAt, new Ending(resolved.at()));
        }
    }

    private void begin(String fingerprint, Instant at, Ending ending) {
        begun.computeIfAbsent(fingerprint, _ -> new TreeMap<>()).merge(at, ending, Ending::or);
    }

    /** When it began and ended to fire, and whether it fires from then on. */
    public NavigableMap<Instant, Boolean> edges() {
        List<Stretch> stretches = stretches();
        var edges = new TreeMap<Instant, Boolean>();
        for (Stretch stretch : stretches) {
            edges.put(stretch.from(), true);
            if (stretch.to() != null) {
                edges.putIfAbsent(stretch.to(), isCovered(stretches, stretch.to()));
            }
        }
        loose.values().stream()
                .flatMap(NavigableSet::stream)
                .forEach(end -> edges.putIfAbsent(end, isCovered(stretches, end)));
        return edges;
    }

    private static boolean isCovered(List<Stretch> stretches, Instant moment) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(moment));
    }

    private List<Stretch> stretches() {
        var all = new ArrayList<Stretch>();
        begun.forEach(
                (fingerprint, beginnings) ->
                        beginnings.forEach(
                                (from, ending) -> {
                                    Instant to =
                                            ending.at() == null
                                                    ? nextOf(fingerprint, from)
                                                    : ending.at();
                                    if (to == null || to.isAfter(from)) {
                                        all.add(new Stretch(from, to));
                                    }
                                }));
        all.sort(Comparator.comparing(Stretch::from));
        return all;
    }

    private @Nullable Instant nextOf(String fingerprint, Instant from) {
        NavigableMap<Instant, Ending> beginnings = begun.get(fingerprint);
        Instant begins = beginnings == null ? null : beginnings.higherKey(from);
        NavigableSet<Instant> ends = loose.get(fingerprint);
        Instant ended = ends == null ? null : ends.higher(from);
        if (begins == null || ended == null) {
            return begins == null ? ended : begins;
        }
        return begins.isBefore(ended) ? begins : ended;
    }
}
