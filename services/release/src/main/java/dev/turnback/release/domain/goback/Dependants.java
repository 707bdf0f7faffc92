package dev.turnback.release.domain.goback;

import dev.turnback.kernel.Versions;
import dev.turnback.release.domain.goback.GoBack.Obstacle;
import dev.turnback.release.domain.goback.GoBackInput.Shipped;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import dev.turnback.release.domain.release.Dependant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who relies on a change so that it cannot go back before they do. */
final class Dependants {

    private Dependants() {}

    static Stream<Obstacle> of(Shipped shipped, ShippedChange change, GoBackInput input) {
        return change.change().dependants().stream()
                .flatMap(
                        dependant -> {
                            String wrong =
                                    wrong(dependant, Obstacles.named(shipped, change), input);
                            return wrong == null
                                    ? Stream.empty()
                                    : Stream.of(
                                            Obstacles.of(
                                                    shipped,
                                                    change,
                                                    input.at(),
                                                    dependant.component(),
                                                    wrong));
                        });
    }

    /** Null when it works without the change, too. */
    private static @Nullable String wrong(Dependant dependant, String change, GoBackInput input) {
        String who = dependant.component();
        String relies = dependant.reliesFrom();
        if (relies == null) {
            return null;
        }
        String needs = who + " does not work without " + change + " from " + relies + " on";
        String runs = input.live().get(who);
        if (runs == null) {
            return needs + ", and which version of it runs is not known to Turnback.";
        }
        return switch (Versions.between(relies, runs)) {
            case BACKWARD -> null;
            case SAME, FORWARD -> who + " " + runs + " has to go back first: " + needs + ".";
            case UNCLEAR ->
                    needs + "; " + runs + " runs, and whether that is earlier is not known.";
        };
    }
}
