package dev.turnback.release.domain.gate;

import java.util.List;

/** Nobody said how far a change can be taken back. */
final class NoReversibility {

    private NoReversibility() {}

    /** A plan that names no change at all says nothing of it either. */
    static List<Finding> in(GateInput input) {
        if (input.changes().isEmpty()) {
            return List.of(
                    Finding.ofPlan(
                            "The plan names no change, so nothing is known of what can be taken"
                                    + " back."));
        }
        return input.changes().stream()
                .filter(way -> way.reversibility() == null)
                .map(
                        way ->
                                Finding.ofChange(
                                        way,
                                        "How far %s can be taken back is stated neither in the plan nor in a line of the matrix."
                                                .formatted(way.change().spoken())))
                .toList();
    }
}
