package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was drafted is taken for what somebody knows: until a person adopts it and a rehearsal shows
 * that it works, of a procedure its very version, of a line a procedure for its changes.
 */
final class DraftedNotValidated {

    private DraftedNotValidated() {}

    static List<Finding> in(GateInput input) {
        return Stream.concat(
                        input.changes().stream().flatMap(way -> ofLine(way, input)),
                        input.procedures().stream().flatMap(p -> ofProcedure(p, input)))
                .toList();
    }

    private static Stream<Finding> ofLine(WayBack way, GateInput input) {
        Line line = way.line();
        boolean validated = Ways.isRehearsed(way, input);
        return line == null || isKnown(line.origin(), validated)
                ? Stream.empty()
                : Stream.of(
                        Finding.ofChange(
                                way,
                                "The matrix line of %s was drafted, and %s."
                                        .formatted(
                                                way.change().spoken(),
                                                missing(
                                                        line.origin(),
                                                        validated,
                                                        "no rehearsal of a procedure for it"
                                                                + " passed"))));
    }

    private static Stream<Finding> ofProcedure(InForce procedure, GateInput input) {
        List<ChangeKind> kinds = Ways.kindsCovered(procedure, input);
        return kinds.isEmpty() || isKnown(procedure.origin(), procedure.validated())
                ? Stream.empty()
                : Stream.of(
                        Finding.ofProcedure(
                                procedure,
                                kinds,
                                "%s was drafted, and %s."
                                        .formatted(
                                                Spoken.quoted(procedure.mechanics().name()),
                                                missing(
                                                        procedure.origin(),
                                                        procedure.validated(),
                                                        "no rehearsal of its version %d passed"
                                                                .formatted(procedure.version())))));
    }

    private static boolean isKnown(Origin origin, boolean validated) {
        return !origin.isDrafted() || (origin == Origin.ADOPTED && validated);
    }

    private static String missing(Origin origin, boolean validated, String rehearsal) {
        if (origin == Origin.ADOPTED) {
            return rehearsal;
        }
        return validated ? "nobody adopted it" : "nobody adopted it, and " + rehearsal;
    }
}
