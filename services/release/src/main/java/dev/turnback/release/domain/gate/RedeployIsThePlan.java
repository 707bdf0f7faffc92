package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import java.util.List;
import java.util.stream.Stream;

/** Old code is to undo what is not code. */
final class RedeployIsThePlan {

    private RedeployIsThePlan() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream()
                .filter(way -> isMoreThanCode(way.change().kind()))
                .flatMap(way -> ofChange(way, input))
                .toList();
    }

    private static Stream<Finding> ofChange(WayBack way, GateInput input) {
        List<InForce> recoveries = Ways.recoveriesOf(way, input);
        if (recoveries.stream().anyMatch(p -> !RedeploySteps.areAllOf(p.mechanics()))) {
            return Stream.empty();
        }
        if (!recoveries.isEmpty()) {
            return Stream.of(Finding.ofChange(way, byProcedures(way, recoveries)));
        }
        Bar bar = input.bar();
        return bar == null || bar.redeployBecause() == null
                ? Stream.empty()
                : Stream.of(Finding.ofChange(way, byBar(way, bar.redeployBecause(), input)));
    }

    private static boolean isMoreThanCode(ChangeKind kind) {
        return switch (kind) {
            case CODE, FLAG -> false;
            case CONFIG, SCHEMA, DATA, CONTRACT, INFRA -> true;
        };
    }

    private static String byProcedures(WayBack way, List<InForce> recoveries) {
        List<String> names =
                recoveries.stream()
                        .map(p -> Spoken.quoted(p.mechanics().name()))
                        .distinct()
                        .sorted()
                        .toList();
        return "All that %s to take %s back is to deploy old code."
                .formatted(
                        names.size() == 1
                                ? names.getFirst() + " does"
                                : Spoken.listed(names) + " do",
                        way.change().spoken());
    }

    private static String byBar(WayBack way, String because, GateInput input) {
        return "%s is held to no more than a redeploy (%s), and %s is not code."
                .formatted(
                        input.plan().component(), Spoken.shortened(because), way.change().spoken());
    }
}
