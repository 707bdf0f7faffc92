package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Stream;

/** What was drafted is taken for what somebody knows. */
final class DraftedNotValidated {

    private DraftedNotValidated() {}

    static List<Finding> in(GateInput input) {
        return Stream.concat(
                        input.changes().stream().flatMap(DraftedNotValidated::ofLine),
                        input.procedures().stream().flatMap(p -> ofProcedure(p, input)))
                .toList();
    }

    private static Stream<Finding> ofLine(WayBack way) {
        Line line = way.line();
        return line == null || line.provenance() != Provenance.DRAFTED
                ? Stream.empty()
                : Stream.of(
                        Finding.ofChange(
                                way,
                                "The matrix line of %s was drafted, and nobody adopted it."
                                        .formatted(way.change().spoken())));
    }

    private static Stream<Finding> ofProcedure(InForce procedure, GateInput input) {
        List<ChangeKind> kinds = Ways.kindsCovered(procedure, input);
        return kinds.isEmpty()
                        || procedure.provenance() != Provenance.DRAFTED
                        || procedure.validated()
                ? Stream.empty()
                : Stream.of(
                        Finding.ofProcedure(
                                procedure,
                                kinds,
                                "%s was drafted, and no rehearsal of its version %d passed."
                                        .formatted(
                                                Spoken.quoted(procedure.mechanics().name()),
                                                procedure.version())));
    }
}
