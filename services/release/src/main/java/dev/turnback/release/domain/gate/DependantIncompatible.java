package dev.turnback.release.domain.gate;

import dev.turnback.kernel.Versions;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Dependant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who relies on a change does not work with it, or nobody can tell. */
final class DependantIncompatible {

    private DependantIncompatible() {}

    static List<Finding> in(GateInput input) {
        return input.changes().stream()
                .flatMap(
                        way ->
                                way.change().dependants().stream()
                                        .flatMap(d -> ofDependant(way, d, input.live())))
                .toList();
    }

    private static Stream<Finding> ofDependant(
            WayBack way, Dependant dependant, Map<String, String> live) {
        String needs = dependant.compatibleFrom();
        if (needs == null) {
            return Stream.empty();
        }
        String wrong = wrong(live.get(dependant.component()), needs);
        return wrong == null
                ? Stream.empty()
                : Stream.of(
                        Finding.of(
                                "dependant:" + dependant.component(),
                                Set.of(way.change().kind()),
                                "%s works with %s from %s on; %s"
                                        .formatted(
                                                dependant.component(),
                                                way.change().spoken(),
                                                needs,
                                                wrong)));
    }

    private static @Nullable String wrong(@Nullable String runs, String needs) {
        if (runs == null) {
            return "which version of it runs is not known to Turnback.";
        }
        return switch (Versions.between(needs, runs)) {
            case SAME, FORWARD -> null;
            case BACKWARD -> "it runs %s.".formatted(runs);
            case UNCLEAR -> "it runs %s, and whether that is later is not known.".formatted(runs);
        };
    }
}
