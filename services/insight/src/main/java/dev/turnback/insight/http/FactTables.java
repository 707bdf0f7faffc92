package dev.turnback.insight.http;

import dev.turnback.service.Csv;
import java.util.List;

/** The lists of facts as tables; each row is stamped with position and formula version. */
final class FactTables {

    private FactTables() {}

    static String attempts(List<FactViews.Attempt> rows, String position, String formulaVersion) {
        var csv =
                new Csv(
                        List.of(
                                "attemptId",
                                "basis",
                                "component",
                                "version",
                                "restoredVersion",
                                "previousVersion",
                                "exposedAt",
                                "landedAt",
                                "observedUntil",
                                "seconds",
                                "censored",
                                "outcome",
                                "why",
                                "extent",
                                "changeKinds",
                                "followUps",
                                "flags",
                                "source",
                                "sourceReference",
                                "recordedAt",
                                "figurePosition",
                                "formulaVersion"));
        for (FactViews.Attempt row : rows) {
            csv.row(
                    Cells.of(
                            row.attemptId(),
                            row.basis(),
                            row.component(),
                            row.version(),
                            row.restoredVersion(),
                            row.previousVersion(),
                            row.exposedAt(),
                            row.landedAt(),
                            row.observedUntil(),
                            row.seconds(),
                            row.censored(),
                            row.outcome(),
                            row.why(),
                            row.extent(),
                            row.changeKinds(),
                            row.followUps().stream().map(f -> f.kind() + "@" + f.at()).toList(),
                            row.flags(),
                            Cells.name(row.source()),
                            Cells.reference(row.source()),
                            row.recordedAt(),
                            position,
                            formulaVersion));
        }
        return csv.toString();
    }

    static String setAside(List<FactViews.SetAside> rows, String position, String formulaVersion) {
        var csv =
                new Csv(
                        List.of(
                                "observationId",
                                "component",
                                "reason",
                                "at",
                                "changeKinds",
                                "source",
                                "sourceReference",
                                "recordedAt",
                                "figurePosition",
                                "formulaVersion"));
        for (FactViews.SetAside row : rows) {
            csv.row(
                    Cells.of(
                            row.observationId(),
                            row.component(),
                            row.reason(),
                            row.at(),
                            row.changeKinds(),
                            Cells.name(row.source()),
                            Cells.reference(row.source()),
                            row.recordedAt(),
                            position,
                            formulaVersion));
        }
        return csv.toString();
    }

    static String releases(List<FactViews.Release> rows, String position, String formulaVersion) {
        var csv =
                new Csv(
                        List.of(
                                "releaseId",
                                "basis",
                                "component",
                                "version",
                                "previousVersion",
                                "exposedAt",
                                "completedAt",
                                "rolledBackAt",
                                "changeKinds",
                                "flags",
                                "source",
                                "sourceReference",
                                "recordedAt",
                                "figurePosition",
                                "formulaVersion"));
        for (FactViews.Release row : rows) {
            csv.row(
                    Cells.of(
                            row.releaseId(),
                            row.basis(),
                            row.component(),
                            row.version(),
                            row.previousVersion(),
                            row.exposedAt(),
                            row.completedAt(),
                            row.rolledBackAt(),
                            row.changeKinds(),
                            row.flags(),
                            Cells.name(row.source()),
                            Cells.reference(row.source()),
                            row.recordedAt(),
                            position,
                            formulaVersion));
        }
        return csv.toString();
    }
}
