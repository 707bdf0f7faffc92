package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.Observed;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Stream;

/** What a line or a procedure claims was not kept by one rollback in ten, or more. */
final class ClaimedBelowObserved {

    private ClaimedBelowObserved() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream().flatMap(way -> ofChange(way, input)).toList();
    }

    private static Stream<Finding> ofChange(WayBack way, GateInput input) {
        Observed seen = way.observed();
        if (seen == null) {
            return Stream.empty();
        }
        return Stream.concat(
                ofLine(way, seen),
                Ways.rollbacksOf(way, input).stream()
                        .filter(p -> p.mechanics().timeBoundSeconds() < seen.p90Seconds())
                        .map(p -> ofProcedure(way, p, seen)));
    }

    private static Stream<Finding> ofLine(WayBack way, Observed seen) {
        Line line = way.line();
        Double estimate = line == null ? null : line.content().estimatedSeconds();
        return estimate == null || estimate >= seen.p90Seconds()
                ? Stream.empty()
                : Stream.of(finding(way, "Its matrix line", estimate, seen));
    }

    private static Finding ofProcedure(WayBack way, InForce procedure, Observed seen) {
        return finding(
                way,
                Spoken.quoted(procedure.mechanics().name()),
                procedure.mechanics().timeBoundSeconds(),
                seen);
    }

    private static Finding finding(WayBack way, String who, double claimed, Observed seen) {
        return Finding.ofChange(
                way,
                "%s claims that %s is taken back within %s; nine of ten took at most %s (%s seen)."
                        .formatted(
                                who,
                                way.change().spoken(),
                                Spoken.duration(claimed),
                                Spoken.duration(seen.p90Seconds()),
                                Spoken.counted(seen.n(), "rollback")));
    }
}
