package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.OpenObligation;
import java.util.List;
import java.util.Set;

/** What an earlier release harms is not contained yet. */
final class OpenObligations {

    private OpenObligations() {}

    static List<Finding> in(GateInput input) {
        return input.open().stream().map(OpenObligations::ofIncident).toList();
    }

    private static Finding ofIncident(OpenObligation open) {
        return new Finding(
                "incident:" + open.incidentId(),
                Set.of(),
                "%s, of %s, does harm since %s and is not contained."
                        .formatted(
                                Spoken.quoted(open.title()),
                                open.releaseId() == null
                                        ? "this component"
                                        : "release " + open.releaseId(),
                                Spoken.time(open.since())),
                List.of(),
                List.of(open.incidentId()),
                null);
    }
}
