package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;

/** What outlives the code has nothing that limits its damage. */
final class NoContainment {

    private NoContainment() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream()
                .filter(way -> Ways.outlivesTheCode(way.change().kind()))
                .filter(way -> !Ways.hasAContainmentOption(way))
                .map(way -> Finding.ofChange(way, sentence(way)))
                .toList();
    }

    private static String sentence(WayBack way) {
        return way.change().spoken()
                + (way.line() == null
                        ? " has no line in the matrix, and so no containment option."
                        : " has a line in the matrix without a containment option.");
    }
}
