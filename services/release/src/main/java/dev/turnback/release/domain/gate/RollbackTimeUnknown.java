package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Neither a rehearsal nor a rollback shows how long the way back takes. */
final class RollbackTimeUnknown {

    private RollbackTimeUnknown() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream().flatMap(way -> ofChange(way, input)).toList();
    }

    private static Stream<Finding> ofChange(WayBack way, GateInput input) {
        String what =
                "How long it takes to %s %s"
                        .formatted(
                                Ways.isOneWay(way) ? "contain" : "take back",
                                way.change().spoken());
        Optional<TimeBack> time = TimeBack.of(way, input);
        if (time.isEmpty()) {
            return Stream.of(Finding.ofChange(way, what + " is unknown."));
        }
        String seconds = Spoken.duration(time.get().seconds());
        return switch (time.get().basis()) {
            case MEASURED, OBSERVED -> Stream.empty();
            case ESTIMATED ->
                    Stream.of(
                            Finding.ofChange(
                                    way,
                                    what
                                            + " is only assumed: "
                                            + seconds
                                            + " by its matrix line."));
            case ALLOWED ->
                    Stream.of(
                            Finding.ofChange(
                                    way,
                                    what + " is unknown; its procedure may take " + seconds + "."));
        };
    }
}
