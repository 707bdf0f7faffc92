package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.function.Predicate;

/** What the rules ask of changes and of the procedures that cover them. */
final class Ways {

    private Ways() {}

    static boolean isOneWay(WayBack way) {
        return way.reversibility() == Reversibility.ONE_WAY;
    }

    static List<WayBack> oneWay(GateInput input) {
        return input.changes().stream().filter(Ways::isOneWay).toList();
    }

    /** Where data is changed or others read what is changed, code alone undoes nothing. */
    static boolean outlivesTheCode(ChangeKind kind) {
        return switch (kind) {
            case SCHEMA, DATA, CONTRACT -> true;
            case CODE, CONFIG, FLAG, INFRA -> false;
        };
    }

    static boolean needsADataOwner(ChangeKind kind) {
        return kind == ChangeKind.SCHEMA || kind == ChangeKind.DATA;
    }

    static List<InForce> rollbacksOf(WayBack way, GateInput input) {
        return covering(way, input, p -> p.mechanics().takesBack());
    }

    static List<InForce> containmentsOf(WayBack way, GateInput input) {
        return covering(way, input, p -> p.mechanics().action() == RecoveryAction.CONTAIN);
    }

    static List<InForce> recoveriesOf(WayBack way, GateInput input) {
        return covering(way, input, p -> p.mechanics().recovers());
    }

    static boolean hasAContainmentOption(WayBack way) {
        Line line = way.line();
        return line != null
                && line.content().containmentOptions().stream().anyMatch(o -> !o.isBlank());
    }

    /** Whether a rehearsal of a version in force passed, of a procedure that does so. */
    static boolean isRehearsed(RecoveryAction action, WayBack way, GateInput input) {
        return covering(way, input, p -> p.mechanics().action() == action).stream()
                .anyMatch(InForce::validated);
    }

    /** The same of a procedure that does anything about such a change. */
    static boolean isRehearsed(WayBack way, GateInput input) {
        return covering(way, input, _ -> true).stream().anyMatch(InForce::validated);
    }

    /** The kinds of change that make a procedure matter to the plan; empty when it does not. */
    static List<ChangeKind> kindsCovered(InForce procedure, GateInput input) {
        return input.changes().stream()
                .filter(way -> covers(procedure, way))
                .map(way -> way.change().kind())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<InForce> covering(WayBack way, GateInput input, Predicate<InForce> does) {
        return input.procedures().stream().filter(does).filter(p -> covers(p, way)).toList();
    }

    private static boolean covers(InForce procedure, WayBack way) {
        return procedure.mechanics().covers(way.change().kind(), way.change().pattern());
    }
}
