package dev.turnback.incident.read.export;

import dev.turnback.service.Csv;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The events as a table, one a row, in the order in which they were recorded. */
final class ExportTable {

    private ExportTable() {}

    static String of(Export export) {
        var csv =
                new Csv(
                        List.of(
                                "position",
                                "at",
                                "recordedAt",
                                "type",
                                "subject",
                                "actor",
                                "sentence",
                                "corrected"));
        for (Exported each : export.events()) {
            csv.row(
                    cells(
                            each.position(),
                            each.at(),
                            each.recordedAt(),
                            each.event().type(),
                            each.event().subject(),
                            each.actor(),
                            each.sentence(),
                            each.corrected()));
        }
        return csv.toString();
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
