package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;

/** Whoever owns the data did not agree to what is done to it. */
final class DataOwnerMissing {

    private DataOwnerMissing() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream()
                .filter(way -> Ways.needsADataOwner(way.change().kind()))
                .filter(way -> !isSignedOff(way))
                .map(way -> Finding.ofChange(way, sentence(way)))
                .toList();
    }

    private static boolean isSignedOff(WayBack way) {
        Line line = way.line();
        return line != null && line.signedOff();
    }

    private static String sentence(WayBack way) {
        return way.change().spoken()
                + (way.line() == null
                        ? " has no line in the matrix that the owner of the data could sign off."
                        : " has a line in the matrix that the owner of the data has not signed off.");
    }
}
