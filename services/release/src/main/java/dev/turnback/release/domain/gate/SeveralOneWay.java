package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Collectors;

/** When one of them does harm, nobody can tell which. */
final class SeveralOneWay {

    private SeveralOneWay() {}

    static List<Finding> in(GateInput input) {
        List<WayBack> oneWay = Ways.oneWay(input);
        return oneWay.size() < 2
                ? List.of()
                : List.of(
                        Finding.of(
                                "plan",
                                oneWay.stream()
                                        .map(way -> way.change().kind())
                                        .collect(Collectors.toSet()),
                                sentence(oneWay)));
    }

    private static String sentence(List<WayBack> oneWay) {
        return "%d changes of one release cannot be taken back: %s."
                .formatted(
                        oneWay.size(),
                        Spoken.listed(
                                oneWay.stream()
                                        .map(way -> way.change().spoken())
                                        .sorted()
                                        .toList()));
    }
}
