package dev.turnback.insight.signs;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.insight.metrics.JudgedPath;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the matrix says can be done about what cannot be taken back. */
final class Containments {

    private final Map<Line, MatrixLineStated> lines = new HashMap<>();

    private record Line(String component, ChangeKind kind, @Nullable String pattern) {}

    private Containments() {}

    /**
     * @param events in the order of their log
     */
    static Containments of(Stream<ReleaseEvents> events) {
        var containments = new Containments();
        events.forEach(containments::add);
        return containments;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof MatrixLineStated e) {
            lines.put(new Line(e.component(), e.changeKind(), e.pattern()), e);
        } else if (event instanceof MatrixLineRemoved e) {
            lines.remove(new Line(e.component(), e.changeKind(), e.pattern()));
        }
    }

    /** True when the line of it, else that of the kind, was taken over and names what contains. */
    boolean isStated(JudgedPath path) {
        MatrixLineStated own =
                lines.get(new Line(path.component(), path.changeKind(), path.pattern()));
        MatrixLineStated line =
                own == null ? lines.get(new Line(path.component(), path.changeKind(), null)) : own;
        return line != null && !line.drafted() && !line.containmentOptions().isEmpty();
    }
}
