package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.release.Stage;
import java.util.List;

/** What cannot be taken back reaches everybody before anybody looked at it. */
final class OneWayToEveryone {

    private static final double EVERYBODY_PERCENT = 100;

    private OneWayToEveryone() {}

    static List<Finding> in(GateInput input) {
        List<Stage> stages = input.plan().stages();
        if (!reachesEverybodyAtOnce(stages)) {
            return List.of();
        }
        String how =
                stages.isEmpty()
                        ? "the plan has no stages: it reaches everybody at once."
                        : "the first stage, %s, reaches everybody."
                                .formatted(Spoken.quoted(stages.getFirst().name()));
        return Ways.oneWay(input).stream()
                .map(
                        way ->
                                Finding.ofChange(
                                        way,
                                        way.change().spoken()
                                                + " cannot be taken back, and "
                                                + how))
                .toList();
    }

    private static boolean reachesEverybodyAtOnce(List<Stage> stages) {
        return stages.isEmpty() || stages.getFirst().exposurePercent() >= EVERYBODY_PERCENT;
    }
}
