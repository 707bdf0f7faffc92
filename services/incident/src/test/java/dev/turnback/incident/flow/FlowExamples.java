package dev.turnback.incident.flow;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.NOON;
import static dev.turnback.incident.domain.incident.IncidentExamples.USERS;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.service.EventFlow.run;

import dev.turnback.contracts.Audience;
import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.IncidentRole;
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
import dev.turnback.incident.domain.incident.CourseCommand;
import dev.turnback.incident.domain.incident.Crossing;
import dev.turnback.incident.domain.incident.Incident;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentDecider;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.IncidentRejection;
import dev.turnback.incident.domain.incident.LinkedComponent;
import dev.turnback.incident.domain.incident.Measurement;
import dev.turnback.incident.domain.incident.MergerCommand;
import dev.turnback.incident.domain.incident.NoteCommand;
import dev.turnback.incident.domain.incident.RoleCommand;
import dev.turnback.incident.domain.incident.StatusUpdate;
import dev.turnback.incident.domain.review.Amendment;
import dev.turnback.incident.domain.review.ReviewCommand;
import dev.turnback.incident.domain.review.ReviewExamples;
import dev.turnback.kernel.Outcome;
import dev.turnback.service.EventFlow.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every command, each where it is accepted, run through its decider. */
final class FlowExamples {

    private FlowExamples() {}

    static List<Run> runs() {
        return Stream.of(
                        incidents(),
                        mergers(),
                        suspicions(),
                        findings(),
                        reviews(),
                        history(),
                        imports())
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
                        Confidence.LOW,
                        minutesLater(10)),
                new IncidentCommand.LinkComponent(
                        ID,
                        new LinkedComponent("shop", ReleaseLink.SUSPECTED, "all is slow", null),
                        minutesLater(11)),
                new IncidentCommand.ChangeSeverity(
                        ID, Severity.SEV1, "nobody can pay", minutesLater(12)),
                new RoleCommand.AssignRole(ID, IncidentRole.COMMANDER, "per_1", minutesLater(12)),
                new RoleCommand.ReleaseRole(ID, IncidentRole.COMMANDER, "per_1", minutesLater(13)),
                new NoteCommand.WriteEntry(
                        ID, "ent_1", "Payments are off", minutesLater(14), minutesLater(14)),
                new NoteCommand.CorrectEntry(
                        ID, "ent_1", "Baskets are off", "a slip", minutesLater(15)),
                new NoteCommand.TellStatus(
                        ID,
                        "upd_1",
                        new StatusUpdate(Audience.PUBLIC, "We look", minutesLater(40)),
                        minutesLater(16)),
                new NoteCommand.MeasureHarm(
                        ID,
                        "mea_1",
                        new Measurement(HarmKind.BUSINESS, 120, "payments", "ledger", NOON, null),
                        minutesLater(17)),
                new NoteCommand.CorrectMeasurement(
                        ID, "mea_1", 130.5, "the ledger was late", minutesLater(18)),
                new IncidentCommand.DeclareContained(ID, "errors gone", minutesLater(30)),
                new IncidentCommand.Resolve(ID, minutesLater(60)),
                new CourseCommand.Reopen(ID, "the errors are back", minutesLater(62)),
                new IncidentCommand.Resolve(ID, minutesLater(70)),
                new CourseCommand.CloseIncident(ID, minutesLater(80)),
                new IncidentCommand.Correct(
                        ID,
                        new Correction(CorrectedField.SEVERITY, null, "SEV2"),
                        "fewer were harmed than thought",
                        minutesLater(90)),
                new CourseCommand.CancelIncident(ID, "a test", minutesLater(91)),
                new CourseCommand.Reopen(ID, "it was real", minutesLater(92)));
    }

    /** Each is decided on the state of both. */
    private static List<Run> mergers() {
        var decider = new IncidentDecider();
        Incident one = declared(decider, ID);
        Incident other = declared(decider, "inc_2");
        var merge = new MergerCommand.MergeIncident(ID, "inc_2", "the same errors", NOON);
        List<IncidentEvent> merged = accepted(decider, merge, one, other);
        var split = new MergerCommand.SplitIncident(ID, "inc_2", "another cause", NOON);
        List<IncidentEvent> parted =
                accepted(decider, split, decider.evolve(one, merged.getFirst()), other);
        return List.of(new Run(merge.getClass(), merged), new Run(split.getClass(), parted));
    }

    private static Incident declared(IncidentDecider decider, String id) {
        return decider.evolve(
                decider.initial(),
                new IncidentEvent.IncidentDeclared(id, "it fails", Severity.SEV2, false, NOON));
    }

    private static List<IncidentEvent> accepted(
            IncidentDecider decider, MergerCommand command, Incident one, Incident other) {
        return switch (decider.decide(command, one, other)) {
            case Outcome.Accepted<IncidentEvent, IncidentRejection>(var events) -> events;
            case Outcome.Rejected<IncidentEvent, IncidentRejection>(var reason) ->
                    throw new IllegalStateException("not accepted: " + reason);
            case Outcome.Ignored<IncidentEvent, IncidentRejection> _ ->
                    throw new IllegalStateException("not accepted: " + command);
        };
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
                                null,
                                List.of("decision:7")),
                        minutesLater(100)));
    }

    private static List<Run> reviews() {
        return run(
                IncidentSlices.REVIEW,
                new ReviewCommand.OpenReview(ReviewExamples.ID, false, "it took long", null, NOON),
                new ReviewCommand.NoteCause(
                        ReviewExamples.ID, false, ReviewExamples.WORSENED, NOON),
                ReviewExamples.confirm(),
                new ReviewCommand.WithdrawCause(
                        ReviewExamples.ID,
                        ReviewExamples.WORSENED.kind(),
                        "obl_1",
                        "judged anew: TIMELY",
                        "decision:8",
                        NOON),
                new ReviewCommand.AddFactor(ReviewExamples.ID, ReviewExamples.FACTOR, NOON),
                new ReviewCommand.RemoveFactor(ReviewExamples.ID, "fac_1", "it was off", NOON),
                new ReviewCommand.Summarize(ReviewExamples.ID, "It took too long", NOON),
                new ReviewCommand.ProposeAction(
                        ReviewExamples.ID, "act_1", ReviewExamples.ACTION, NOON),
                new ReviewCommand.ProposeAction(
                        ReviewExamples.ID, "act_2", ReviewExamples.ACTION, NOON),
                new ReviewCommand.MarkActionDone(ReviewExamples.ID, "act_1", NOON),
                new ReviewCommand.VerifyAction(ReviewExamples.ID, "act_1", "rehearsed", NOON),
                new ReviewCommand.DropAction(ReviewExamples.ID, "act_2", "retired", NOON),
                new ReviewCommand.PublishReview(ReviewExamples.ID, Set.of("obl_1"), null, NOON),
                new ReviewCommand.AmendReview(
                        ReviewExamples.ID,
                        "the log was late",
                        new Amendment("It took long", List.of(), List.of(), List.of()),
                        Set.of(),
                        NOON));
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
