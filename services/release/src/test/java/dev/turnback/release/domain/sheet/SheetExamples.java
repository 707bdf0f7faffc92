package dev.turnback.release.domain.sheet;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.release.domain.sheet.SheetEvent.SheetRetired;
import dev.turnback.release.domain.sheet.SheetEvent.SheetWritten;
import dev.turnback.testing.Given;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sheet at each step of its way. */
public final class SheetExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final String ID = "sht_1";

    public static final SheetContent SHEET =
            new SheetContent("Shop", List.of(errors(Comparison.ABOVE, 2.0, 1.0), orders()));

    /** The same, but it asks to act at fewer errors. */
    public static final SheetContent EARLIER = errorsAlone(Comparison.ABOVE, 1.5, 1.0);

    static final SheetWritten WRITTEN =
            new SheetWritten(ID, "shop", 1, SHEET, "starting-sheet", null, NOON);
    static final SheetRetired RETIRED = new SheetRetired(ID, "shop", NOON.plusSeconds(60));

    private SheetExamples() {}

    static Given<SheetCommand, Sheet, SheetEvent, SheetRejection> nothing() {
        return given(new SheetDecider());
    }

    static Given<SheetCommand, Sheet, SheetEvent, SheetRejection> written() {
        return nothing().and(WRITTEN);
    }

    static Given<SheetCommand, Sheet, SheetEvent, SheetRejection> retired() {
        return written().and(RETIRED);
    }

    static SheetContent errorsAlone(
            Comparison comparison, @Nullable Double threshold, @Nullable Double clear) {
        return new SheetContent("Shop", List.of(errors(comparison, threshold, clear)));
    }

    static Rule errors(Comparison comparison, @Nullable Double threshold, @Nullable Double clear) {
        return new Rule(
                "errors",
                "Requests that fail",
                "error_rate_percent",
                HarmKind.USER,
                comparison,
                threshold,
                clear,
                120,
                100,
                600,
                RequiredAction.ROLLBACK,
                600.0,
                0.5,
                "commander",
                180.0,
                true,
                false,
                new Measured("prometheus", "100 * sum(rate(failed[1m])) / sum(rate(all[1m]))"));
    }

    /** It lacks what only the team can know. */
    static Rule orders() {
        return new Rule(
                "orders",
                "Orders fall",
                "orders_per_minute",
                HarmKind.BUSINESS,
                Comparison.BELOW,
                null,
                null,
                900,
                1,
                1_800,
                RequiredAction.HOLD,
                null,
                null,
                null,
                null,
                false,
                true,
                null);
    }
}
