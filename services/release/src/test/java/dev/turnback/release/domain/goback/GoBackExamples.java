package dev.turnback.release.domain.goback;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.goback.GoBackInput.Shipped;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shop that runs 2.1 and is to go back to 1.9, over 2.0. */
public final class GoBackExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private GoBackExamples() {}

    public static Instant minutesLater(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    public static GoBackInput since(Shipped... shipped) {
        return since(Map.of("billing", "4.2"), shipped);
    }

    /** Where these versions of dependants run. */
    public static GoBackInput since(Map<String, String> live, Shipped... shipped) {
        return new GoBackInput("shop", "2.1", "1.9", List.of(shipped), live, NOON);
    }

    /** The release before the last, exposed two hours ago. */
    public static Shipped first(ShippedChange... changes) {
        return shipped("2.0", -120, changes);
    }

    /** The last, exposed an hour ago. */
    public static Shipped last(ShippedChange... changes) {
        return shipped("2.1", -60, changes);
    }

    private static Shipped shipped(String version, int minutes, ShippedChange... changes) {
        List<ShippedChange> numbered =
                IntStream.range(0, changes.length)
                        .mapToObj(index -> at(index, changes[index]))
                        .toList();
        return new Shipped("rel_" + version, version, minutesLater(minutes), true, numbered);
    }

    private static ShippedChange at(int index, ShippedChange c) {
        return new ShippedChange(
                index,
                c.change(),
                c.reversibility(),
                c.closesAt(),
                c.closesWhen(),
                c.dropsTo(),
                c.containment());
    }

    /** Of which only history tells. */
    static Shipped fromHistory(String version) {
        return new Shipped("rel_" + version, version, minutesLater(-90), false, List.of());
    }

    /** Without an undo window. */
    static ShippedChange change(ChangeKind kind, @Nullable Reversibility reversibility) {
        return new ShippedChange(
                0,
                new Change(kind, "new basket"),
                reversibility,
                null,
                null,
                null,
                List.of("stop the writer"));
    }

    /** Reversible until some minutes from now. */
    static ShippedChange untilMinute(int minute, Reversibility dropsTo) {
        return window(Reversibility.REVERSIBLE, minutesLater(minute), null, dropsTo);
    }

    /** Reversible until something happens. */
    static ShippedChange untilEvent(String event, Reversibility dropsTo) {
        return window(Reversibility.REVERSIBLE, null, event, dropsTo);
    }

    static ShippedChange window(
            @Nullable Reversibility now,
            @Nullable Instant closesAt,
            @Nullable String closesWhen,
            Reversibility dropsTo) {
        return new ShippedChange(
                0,
                new Change(ChangeKind.DATA, "orders by region"),
                now,
                closesAt,
                closesWhen,
                dropsTo,
                List.of("stop the mover"));
    }

    /** Reversible, and relied on. */
    static ShippedChange reliedOnBy(Dependant... dependants) {
        return of(List.of(dependants), List.of());
    }

    /** Reversible, but for what it did. */
    static ShippedChange doing(String... effects) {
        return of(List.of(), Arrays.asList(effects));
    }

    private static ShippedChange of(List<Dependant> dependants, List<String> effects) {
        return new ShippedChange(
                0,
                new Change(
                        ChangeKind.SCHEMA,
                        "expand only",
                        "basket table",
                        null,
                        null,
                        dependants,
                        effects,
                        null),
                Reversibility.REVERSIBLE,
                null,
                null,
                null,
                List.of());
    }
}
