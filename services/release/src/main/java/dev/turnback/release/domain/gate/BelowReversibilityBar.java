package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The slowest way back is slower than the team wants it, or nobody said what it wants. */
final class BelowReversibilityBar {

    private static final Comparator<Timed> SLOWEST_LAST =
            Comparator.<Timed>comparingDouble(timed -> timed.time().seconds())
                    .thenComparing(timed -> timed.way().change().spoken());

    private BelowReversibilityBar() {}

    private record Timed(WayBack way, TimeBack time) {}

    static List<Finding> in(GateInput input) {
        Bar bar = input.bar();
        if (bar == null || (bar.withinSeconds() == null && bar.redeployBecause() == null)) {
            return List.of(
                    Finding.ofPlan(
                            "Nobody said within what time %s has to be taken back."
                                    .formatted(input.plan().component())));
        }
        Double within = bar.withinSeconds();
        return within == null
                ? List.of()
                : timed(input)
                        .max(SLOWEST_LAST)
                        .filter(slowest -> slowest.time().seconds() > within)
                        .map(slowest -> exceeds(slowest, within, input))
                        .stream()
                        .toList();
    }

    private static Stream<Timed> timed(GateInput input) {
        return input.changes().stream()
                .flatMap(way -> TimeBack.of(way, input).map(t -> new Timed(way, t)).stream());
    }

    private static Finding exceeds(Timed slowest, double within, GateInput input) {
        return Finding.of(
                "plan",
                Set.of(slowest.way().change().kind()),
                "To %s %s takes %s, %s; %s has to be back within %s."
                        .formatted(
                                Ways.isOneWay(slowest.way()) ? "contain" : "take back",
                                slowest.way().change().spoken(),
                                Spoken.duration(slowest.time().seconds()),
                                slowest.time().basis().words(),
                                input.plan().component(),
                                Spoken.duration(within)));
    }
}
