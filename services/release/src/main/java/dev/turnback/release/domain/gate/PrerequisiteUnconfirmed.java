package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import java.util.List;
import java.util.stream.Stream;

/** Nobody saw that what a procedure needs is there; those that no change needs do not count. */
final class PrerequisiteUnconfirmed {

    private PrerequisiteUnconfirmed() {}

    static List<Finding> in(GateInput input) {
        return input.procedures().stream().flatMap(p -> ofProcedure(p, input)).toList();
    }

    private static Stream<Finding> ofProcedure(InForce procedure, GateInput input) {
        List<ChangeKind> kinds = Ways.kindsCovered(procedure, input);
        if (kinds.isEmpty()) {
            return Stream.empty();
        }
        return procedure.mechanics().prerequisites().stream()
                .filter(prerequisite -> !isConfirmed(procedure, prerequisite, input))
                .map(
                        prerequisite ->
                                Finding.of(
                                        "procedure:" + procedure.id() + "/" + prerequisite.text(),
                                        kinds,
                                        "%s needs %s, and the plan does not confirm it."
                                                .formatted(
                                                        Spoken.quoted(procedure.mechanics().name()),
                                                        Spoken.quoted(prerequisite.text()))));
    }

    private static boolean isConfirmed(
            InForce procedure, Prerequisite prerequisite, GateInput input) {
        return input.plan().readiness().confirmed().stream()
                .filter(confirmed -> confirmed.procedureId().equals(procedure.id()))
                .anyMatch(
                        confirmed ->
                                confirmed
                                        .prerequisite()
                                        .strip()
                                        .equals(prerequisite.text().strip()));
    }
}
