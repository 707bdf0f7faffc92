package dev.turnback.insight.metrics;

import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the reversibility matrix said of a change at a time. */
final class MatrixThen {

    private final Map<Path, NavigableMap<Instant, Optional<Reversibility>>> lines = new HashMap<>();

    /**
     * @param events in the order of their log
     */
    static MatrixThen of(Stream<ReleaseEvents> events) {
        var matrix = new MatrixThen();
        events.forEach(matrix::add);
        return matrix;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof MatrixLineStated e) {
            Path path = new Path(e.component(), e.changeKind(), e.pattern());
            says(path, Optional.of(e.reversibility()), e.at());
        } else if (event instanceof MatrixLineRemoved e) {
            Path path = new Path(e.component(), e.changeKind(), e.pattern());
            says(path, Optional.empty(), e.at());
        }
    }

    private void says(Path path, Optional<Reversibility> what, Instant at) {
        lines.computeIfAbsent(path, _ -> new TreeMap<>()).put(at, what);
    }

    /** Of the way the change is built, else of its kind; null where it says nothing. */
    @Nullable Reversibility at(Path path, Instant at) {
        return line(path, at)
                .or(() -> line(new Path(path.component(), path.changeKind(), null), at))
                .orElse(null);
    }

    private Optional<Reversibility> line(Path path, Instant at) {
        NavigableMap<Instant, Optional<Reversibility>> said = lines.get(path);
        Map.Entry<Instant, Optional<Reversibility>> last =
                said == null ? null : said.floorEntry(at);
        return last == null ? Optional.empty() : last.getValue();
    }
}
