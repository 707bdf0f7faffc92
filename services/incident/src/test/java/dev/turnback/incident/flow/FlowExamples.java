package dev.turnback.incident.flow;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.USERS;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.service.EventFlow.run;

import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.imports.ImportSlice;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportCommand;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.domain.finding.FindingCommand.RecordFinding;
import dev.turnback.incident.domain.finding.Learned;
import dev.turnback.incident.domain.history.HistoryExamples;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.Crossing;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.service.EventFlow.Run;
import java.util.List;
import java.util.stream.Stream;

/** Every command, each where it is accepted, run through its decider. */
final class FlowExamples {

    private FlowExamples() {}

    static List<Run> runs() {
        return Stream.of(incidents(), suspicions(), findings(), history(), imports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Run> incidents() {
        return run(
                IncidentSlices.INCIDENT,
                new IncidentCommand.DeclareIncident(
                        ID, "Baskets are empty", Severity.SEV2, false, NOON),
                new IncidentCommand.NoteHarm(ID, USERS, minutesLater(5)),
                new IncidentCommand.LinkRelease(
                        ID,
                        "rel_1",
                        "shop",
                        "2.0",
                        ReleaseLink.SUSPECTED,
                        "it went out just before",
                        minutesLater(10)),
                new IncidentCommand.DeclareContained(ID, "errors gone", minutesLater(30)),
                new IncidentCommand.Resolve(ID, minutesLater(60)),
                new IncidentCommand.Correct(
                        ID,
                        new Correction(CorrectedField.SEVERITY, null, "SEV1"),
                        "more were harmed than thought",
                        minutesLater(90)));
    }

    private static List<Run> suspicions() {
        return run(
                IncidentSlices.INCIDENT,
                new IncidentCommand.SuspectIncident("inc_2", crossing("obl_1"), NOON),
                new IncidentCommand.ConnectObligation("inc_2", crossing("obl_2"), minutesLater(1)),
                new IncidentCommand.DismissIncident("inc_2", "a load test", minutesLater(2)));
    }

    private static Crossing crossing(String obligationId) {
        return new Crossing(
                obligationId,
                "rel_1",
                "shop",
                "2.0",
                "Checkout fails",
                "checkout-errors",
                HarmKind.USER,
                minutesLater(-2));
    }

    private static List<Run> findings() {
        return run(
                IncidentSlices.FINDING,
                new RecordFinding(
                        "fnd_1",
                        new Learned(
                                ID,
                                "Nobody watched baskets",
                                FindingKind.DETECTION,
                                Scope.ALL,
                                null,
                                null),
                        minutesLater(100)));
    }

    private static List<Run> history() {
        return run(
                IncidentSlices.HISTORY,
                HistoryExamples.record(HistoryExamples.seen(HistoryExamples.FILE, -10, 30, 60)));
    }

    private static List<Run> imports() {
        var source = new ImportSource(ImportSource.Kind.CSV, "incidents.csv", "incidents", "00");
        var start = new ImportCommand.StartImport("imp_1", source, null, 1, NOON);
        var accept =
                new ImportCommand.AcceptBatch("imp_1", 0, new BatchCounts(1, 0, List.of()), NOON);
        return Stream.concat(
                        run(
                                ImportSlice.SLICE,
                                start,
                                accept,
                                new ImportCommand.FinishImport("imp_1", NOON))
                                .stream(),
                        run(ImportSlice.SLICE, start, new ImportCommand.CancelImport("imp_1", NOON))
                                .stream()
                                .skip(1))
                .toList();
    }
}
