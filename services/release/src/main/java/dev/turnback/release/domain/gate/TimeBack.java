package dev.turnback.release.domain.gate;

import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.Observed;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long the way back of a change takes, and what says so. */
record TimeBack(double seconds, Basis basis) {

    /** What says so, the best first. */
    enum Basis {
        MEASURED("as a rehearsal measured"),
        OBSERVED("as nine of ten rollbacks took at most"),
        ESTIMATED("as its matrix line estimates"),
        /** Nobody says that it takes so long, only that it may. */
        ALLOWED("as its procedure allows");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** By the best that is known; of a one-way change how long containing it takes. */
    static Optional<TimeBack> of(WayBack way, GateInput input) {
        boolean oneWay = Ways.isOneWay(way);
        return Stream.of(
                        time(measured(way), Basis.MEASURED),
                        time(oneWay ? null : observed(way), Basis.OBSERVED),
                        time(oneWay ? null : estimated(way), Basis.ESTIMATED),
                        time(
                                soonest(
                                        oneWay
                                                ? Ways.containmentsOf(way, input)
                                                : Ways.rollbacksOf(way, input)),
                                Basis.ALLOWED))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<TimeBack> time(@Nullable Double seconds, Basis basis) {
        return Optional.ofNullable(seconds)
                .filter(Double::isFinite)
                .map(known -> new TimeBack(known, basis));
    }

    /** By a rehearsal that shows how long it takes, even when that was too long or is long ago. */
    private static @Nullable Double measured(WayBack way) {
        Rehearsed last = way.rehearsed().rehearsal();
        return last != null
                        && last.contained() == Ways.isOneWay(way)
                        && last.passed()
                        && last.representative()
                        && last.verified()
                ? Double.valueOf(last.measuredSeconds())
                : null;
    }

    private static @Nullable Double observed(WayBack way) {
        Observed seen = way.observed();
        return seen == null ? null : Double.valueOf(seen.p90Seconds());
    }

    private static @Nullable Double estimated(WayBack way) {
        Line line = way.line();
        return line == null ? null : line.content().estimatedSeconds();
    }

    private static @Nullable Double soonest(List<InForce> procedures) {
        return procedures.stream()
                .map(procedure -> procedure.mechanics().timeBoundSeconds())
                .min(Double::compare)
                .orElse(null);
    }
}
