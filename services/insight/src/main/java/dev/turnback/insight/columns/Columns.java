package dev.turnback.insight.columns;

import dev.turnback.figures.AttemptTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one population, as they are known now. Rows that came last lie loose and are looked
 * at one by one; when they become many, who reads next puts them into a layer, together with the
 * layers that are not much larger, so that there are few. A row that is taken back stays, and
 * another one that takes it back is added, until both come into one layer.
 *
 * <p>One thread at a time writes, others read meanwhile. A million rows take some 30 MB.
 */
public final class Columns {

    /** So many are looked at one by one. */
    static final int LOOSE = 1_024;

    /** A layer is as many times larger than the next. */
    private static final int STEP = 4;

    private final Names components = new Names(Key.MOST_COMPONENTS);
    private final Names outcomes = new Names(Key.MOST_OUTCOMES);
    private Rows loose = new Rows(LOOSE);
    private volatile State state = new State(List.of(), loose.soFar(), Map.of());

    /** What a reader sees. */
    record State(List<Layer> layers, Rows loose, Map<String, Long> positions) {
        List<Part> parts() {
            return layers.stream().flatMap(Layer::parts).toList();
        }
    }

    /** Rows that are added, and rows that are taken back from other layers. */
    record Layer(Segment added, Segment takenBack) {
        int size() {
            return added.size() + takenBack.size();
        }

        Stream<Part> parts() {
            return Stream.of(new Part(1, added), new Part(-1, takenBack))
                    .filter(part -> part.segment().size() > 0);
        }
    }

    /**
     * @param sign -1 for rows that are taken back
     */
    record Part(int sign, Segment segment) {}

    /**
     * Puts a row in the place of another.
     *
     * @param source the log of the event that made it so
     * @param position the event's position in it
     * @param before what was told of the same thing the last time, null when nothing was
     * @param now null when there is nothing to tell any more
     * @throws IllegalStateException when there are more components or outcomes than can be told
     *     apart
     */
    public synchronized void replace(
            String source, long position, @Nullable Row before, @Nullable Row now) {
        if (before != null) {
            add(before, -1);
        }
        if (now != null) {
            add(now, 1);
        }
        var positions = new HashMap<>(state.positions());
        positions.merge(source, position, Math::max);
        state = new State(state.layers(), loose.soFar(), Map.copyOf(positions));
    }

    private void add(Row row, int sign) {
        int timing =
                switch (row.time()) {
                    case AttemptTime.Measured _ -> Key.MEASURED;
                    case AttemptTime.Censored _ -> Key.OPEN;
                    case AttemptTime.Unmeasured _ -> Key.NO_TIME;
                    case AttemptTime.Invalid _ -> Key.NO_TIME;
                };
        double seconds =
                switch (row.time()) {
                    case AttemptTime.Measured(double took) -> took;
                    case AttemptTime.Censored(double seen) -> seen;
                    case AttemptTime.Unmeasured _ -> 0;
                    case AttemptTime.Invalid _ -> 0;
                };
        int plain =
                Key.of(
                        components.add(row.component()),
                        Key.kind(row.kind()),
                        outcomes.add(row.outcome()),
                        timing);
        loose.add(Micros.of(row.at()), Math.round(seconds * 1_000), sign < 0 ? ~plain : plain);
    }

    /** As of now; puts what lies loose in order before, when it has become much. */
    public Reader read() {
        State now = state;
        if (now.loose().size() > LOOSE) {
            settle();
            now = state;
        }
        return new Reader(components, outcomes, now);
    }

    /** Puts what lies loose in order; takes about a second for two million rows. */
    public synchronized void settle() {
        if (loose.size() == 0) {
            return;
        }
        var layers = new ArrayList<>(state.layers());
        Rows rows = loose.net();
        while (!layers.isEmpty() && layers.getLast().size() <= STEP * rows.size()) {
            Layer last = layers.removeLast();
            var both = new Rows(last.size() + rows.size());
            last.added().addTo(both, 1);
            last.takenBack().addTo(both, -1);
            for (int row = 0; row < rows.size(); row++) {
                both.add(rows, row);
            }
            rows = both.net();
        }
        if (rows.size() > 0) {
            layers.add(new Layer(new Segment(rows.of(1)), new Segment(rows.of(-1))));
        }
        loose = new Rows(LOOSE);
        state = new State(List.copyOf(layers), loose.soFar(), state.positions());
    }

    /** How much memory the columns take. */
    public long bytes() {
        State now = state;
        return now.loose().size() * 20L
                + now.parts().stream().mapToLong(part -> part.segment().bytes()).sum();
    }
}
