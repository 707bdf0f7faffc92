package dev.turnback.release.domain.gate;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.sheet.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Nothing says how a change is taken back or contained, or how a rule's action is done. */
final class NoProcedure {

    private NoProcedure() {}

    static List<Finding> in(GateInput input) {
        return Stream.concat(ofChanges(input), ofRules(input)).toList();
    }

    private static Stream<Finding> ofChanges(GateInput input) {
        return input.changes().stream()
                .filter(way -> lacksAProcedure(way, input))
                .map(way -> Finding.ofChange(way, sentence(way, input)));
    }

    /** Where nobody said how far it can be taken back, either way out is better than none. */
    private static boolean lacksAProcedure(WayBack way, GateInput input) {
        return switch (way.reversibility()) {
            case REVERSIBLE, PARTIALLY_REVERSIBLE -> Ways.rollbacksOf(way, input).isEmpty();
            case ONE_WAY -> Ways.containmentsOf(way, input).isEmpty();
            case null -> Ways.recoveriesOf(way, input).isEmpty();
        };
    }

    private static String sentence(WayBack way, GateInput input) {
        String change = way.change().spoken();
        return lacking(way.reversibility(), change) + forOtherPatterns(way, input);
    }

    private static String lacking(@Nullable Reversibility reversibility, String change) {
        return switch (reversibility) {
            case REVERSIBLE, PARTIALLY_REVERSIBLE ->
                    "No procedure of a full or partial rollback covers " + change + ".";
            case ONE_WAY ->
                    change + " cannot be taken back, and no procedure says how it is contained.";
            case null -> "No procedure takes " + change + " back or contains it.";
        };
    }

    /** Why a procedure that somebody wrote does not count. */
    private static String forOtherPatterns(WayBack way, GateInput input) {
        List<String> names =
                input.procedures().stream()
                        .map(InForce::mechanics)
                        .filter(m -> m.recovers() && m.changeKinds().contains(way.change().kind()))
                        .filter(m -> !m.covers(way.change().kind(), way.change().pattern()))
                        .map(m -> Spoken.quoted(m.name()))
                        .distinct()
                        .sorted()
                        .toList();
        return names.isEmpty() ? "" : " %s: for other patterns.".formatted(Spoken.listed(names));
    }

    private static Stream<Finding> ofRules(GateInput input) {
        if (input.sheet() == null) {
            return Stream.empty();
        }
        return input.sheet().rules().stream()
                .filter(rule -> !canBeDone(rule, input.procedures()))
                .map(
                        rule ->
                                Finding.of(
                                        "rule:" + rule.id(),
                                        Set.of(),
                                        "Rule %s asks for %s, and no procedure does it."
                                                .formatted(
                                                        Spoken.quoted(rule.name()),
                                                        rule.requiredAction())));
    }

    /** What is taken back is contained, too. */
    private static boolean canBeDone(Rule rule, List<InForce> procedures) {
        return switch (rule.requiredAction()) {
            case HOLD -> true;
            case CONTAIN -> procedures.stream().anyMatch(p -> p.mechanics().recovers());
            case ROLLBACK -> procedures.stream().anyMatch(p -> p.mechanics().takesBack());
        };
    }
}
