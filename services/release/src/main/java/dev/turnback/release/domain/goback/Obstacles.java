package dev.turnback.release.domain.goback;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.goback.GoBack.Obstacle;
import dev.turnback.release.domain.goback.GoBackInput.Shipped;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is in the way of going back, what shipped first first. */
final class Obstacles {

    private Obstacles() {}

    /** The changes that cannot be taken back now. */
    static List<Obstacle> blocking(GoBackInput input) {
        return input.shipped().stream()
                .flatMap(
                        shipped ->
                                shipped.changes().stream()
                                        .filter(change -> isOneWay(change, input.at()))
                                        .map(change -> cannotGoBack(shipped, change, input.at())))
                .toList();
    }

    /** What has to be done, or to become known, before. */
    static List<Obstacle> conditions(GoBackInput input) {
        return input.shipped().stream().flatMap(shipped -> conditionsOf(shipped, input)).toList();
    }

    private static Stream<Obstacle> conditionsOf(Shipped shipped, GoBackInput input) {
        if (!shipped.known()) {
            return Stream.of(
                    unknown(shipped, "is known from history only: what it changed is not known."));
        }
        if (shipped.changes().isEmpty()) {
            return Stream.of(
                    unknown(shipped, "was planned without naming what it changes: nobody knows."));
        }
        return shipped.changes().stream()
                .flatMap(
                        change ->
                                Stream.of(
                                                howFar(shipped, change, input.at()),
                                                effects(shipped, change, input.at()),
                                                Dependants.of(shipped, change, input))
                                        .flatMap(s -> s));
    }

    private static boolean isOneWay(ShippedChange change, Instant at) {
        return Reversals.at(at, change) == Reversibility.ONE_WAY;
    }

    private static Obstacle cannotGoBack(Shipped shipped, ShippedChange change, Instant at) {
        String alone = change.containment().isEmpty() ? " Nothing is known that contains it." : "";
        return of(shipped, change, at, null, named(shipped, change) + " is one-way." + alone);
    }

    private static Stream<Obstacle> howFar(Shipped shipped, ShippedChange change, Instant at) {
        String name = named(shipped, change);
        return switch (Reversals.at(at, change)) {
            case REVERSIBLE, ONE_WAY -> Stream.empty();
            case PARTIALLY_REVERSIBLE ->
                    Stream.of(
                            of(
                                    shipped,
                                    change,
                                    at,
                                    null,
                                    name + " can be taken back in part only."));
            case null ->
                    Stream.of(
                            of(
                                    shipped,
                                    change,
                                    at,
                                    null,
                                    "Nobody said how far " + name + " can be taken back."));
        };
    }

    private static Stream<Obstacle> effects(Shipped shipped, ShippedChange change, Instant at) {
        List<String> effects = change.change().irreversibleEffects();
        return effects.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        of(
                                shipped,
                                change,
                                at,
                                null,
                                "No rollback undoes what %s did meanwhile: %s."
                                        .formatted(
                                                named(shipped, change), Spoken.listed(effects))));
    }

    static String named(Shipped shipped, ShippedChange change) {
        return change.change().spoken() + " of " + shipped.version();
    }

    static Obstacle of(
            Shipped shipped,
            ShippedChange change,
            Instant at,
            @Nullable String dependant,
            String sentence) {
        return new Obstacle(
                shipped.releaseId(),
                shipped.version(),
                change.index(),
                change.change().kind(),
                change.change().pattern(),
                Reversals.at(at, change),
                dependant,
                sentence,
                change.containment());
    }

    private static Obstacle unknown(Shipped shipped, String why) {
        return new Obstacle(
                shipped.releaseId(),
                shipped.version(),
                null,
                null,
                null,
                null,
                null,
                shipped.version() + " " + why,
                List.of());
    }
}
