package dev.turnback.insight.restated;

import dev.turnback.insight.facts.Recorded;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One event that was recorded, and what was known just before it.
 *
 * @param about ids, each once
 * @param before the position of every log just before
 */
record Step(String log, long position, Instant at, List<String> about, PositionVector before) {

    private record Event(Instant at, String log, long position) implements Comparable<Event> {
        private static final Comparator<Event> ORDER =
                Comparator.comparing(Event::at)
                        .thenComparing(Event::log)
                        .thenComparingLong(Event::position);

        @Override
        public int compareTo(Event other) {
            return ORDER.compare(this, other);
        }
    }

    /** Those recorded after a time, in order; events of one log keep the order of their log. */
    static List<Step> between(Stream<Recorded> recorded, Instant since) {
        var events = new TreeMap<Event, TreeSet<String>>();
        recorded.forEach(
                each ->
                        events.computeIfAbsent(
                                        new Event(each.at(), each.log(), each.position()),
                                        _ -> new TreeSet<>())
                                .add(each.about()));
        Map<String, Long> reached = new HashMap<>();
        var steps = new ArrayList<Step>();
        events.forEach(
                (event, about) -> {
                    if (event.at().isAfter(since)) {
                        steps.add(
                                new Step(
                                        event.log(),
                                        event.position(),
                                        event.at(),
                                        List.copyOf(about),
                                        new PositionVector(reached)));
                    }
                    reached.put(event.log(), event.position());
                });
        return steps;
    }

    Restatements.Change changed(Value was, Value is) {
        return new Restatements.Change(at, log, position, about, was, is);
    }
}
