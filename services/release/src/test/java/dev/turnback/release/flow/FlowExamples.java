package dev.turnback.release.flow;

import static dev.turnback.release.domain.observation.ObservationExamples.idOf;
import static dev.turnback.release.domain.release.ReleaseExamples.ATTEMPT;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.service.EventFlow.run;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.imports.ImportSlice;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportCommand;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.domain.component.ComponentExamples;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.delivery.DeliveryCommand;
import dev.turnback.release.domain.delivery.DeliveryExamples;
import dev.turnback.release.domain.gate.GateCommand;
import dev.turnback.release.domain.gate.GatekeepingExamples;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixExamples;
import dev.turnback.release.domain.matrix.MatrixLineCommand;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationExamples;
import dev.turnback.release.domain.observation.Seen;
import dev.turnback.release.domain.procedure.ProcedureCommand;
import dev.turnback.release.domain.procedure.ProcedureExamples;
import dev.turnback.release.domain.rehearsal.Breakdown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.domain.rehearsal.RehearsalExamples;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.ReleaseExamples;
import dev.turnback.release.domain.release.Told;
import dev.turnback.release.domain.sheet.SheetCommand;
import dev.turnback.release.domain.sheet.SheetExamples;
import dev.turnback.release.domain.source.SourceCommand;
import dev.turnback.release.domain.source.SourceExamples;
import dev.turnback.service.EventFlow.Run;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every command, each where it is accepted, run through its decider. */
final class FlowExamples {

    private static final Instant NOON = ReleaseExamples.NOON;

    private FlowExamples() {}

    static List<Run> runs() {
        return Stream.of(
                        components(),
                        procedures(),
                        sheets(),
                        rehearsals(),
                        releases(),
                        windows(),
                        gates(),
                        matrix(),
                        told(),
                        observations(),
                        imports(),
                        sources(),
                        deliveries())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Run> components() {
        return run(
                ReleaseSlices.COMPONENT,
                new ComponentCommand.NoteComponent("shop", NOON),
                new ComponentCommand.RegisterComponent("shop", "Shop", "checkout", NOON),
                new ComponentCommand.ChangeOwnership("shop", ComponentExamples.POSTINGS, NOON),
                new ComponentCommand.ChangeOwnership(
                        "shop",
                        new Ownership(
                                "postings", null, List.of(TriggerRole.COMMANDER), List.of("per_1")),
                        NOON),
                new ComponentCommand.NotePlatformChange(
                        "shop", PlatformPart.DATA_MODEL, "orders are split by region", NOON),
                new ComponentCommand.SetReversibilityBar("shop", new Bar(900.0, null), NOON),
                new ComponentCommand.ChooseGateMode(
                        "shop", GateMode.ENFORCE, "it found what we missed", NOON),
                new ComponentCommand.RetireComponent("shop", "sold", NOON));
    }

    private static List<Run> gates() {
        return run(
                ReleaseSlices.GATE,
                new GateCommand.RecordCheck(
                        GatekeepingExamples.RELEASE, "shop", GatekeepingExamples.VERDICT, NOON),
                GatekeepingExamples.WAIVE,
                new GateCommand.RevokeWaiver(
                        GatekeepingExamples.RELEASE, "wai_1", "it is not", NOON));
    }

    private static List<Run> procedures() {
        String id = ProcedureExamples.ID;
        return run(
                ReleaseSlices.PROCEDURE,
                new ProcedureCommand.DefineProcedure(
                        id, "shop", ProcedureExamples.MECHANICS, Provenance.DRAFTED, NOON),
                new ProcedureCommand.ReviseProcedure(
                        id,
                        1,
                        ProcedureExamples.OTHER_WORDS,
                        true,
                        "clearer words",
                        minutesLater(1)),
                new ProcedureCommand.AdoptProcedure(id, 2, minutesLater(2)),
                new ProcedureCommand.RetireProcedure(id, 2, "the shop moved", minutesLater(3)));
    }

    private static List<Run> sheets() {
        String id = SheetExamples.ID;
        return run(
                ReleaseSlices.SHEET,
                new SheetCommand.WriteSheet(
                        id, "shop", SheetExamples.SHEET, "starting-sheet", NOON),
                new SheetCommand.ReviseSheet(
                        id, 1, SheetExamples.EARLIER, "two was too late", minutesLater(1)),
                new SheetCommand.RetireSheet(id, 2, minutesLater(2)));
    }

    private static List<Run> releases() {
        String id = ReleaseExamples.ID;
        return run(
                ReleaseSlices.RELEASE,
                new ReleaseCommand.PlanRelease(id, ReleaseExamples.WITH_WINDOWS, NOON),
                new ReleaseCommand.RevisePlan(id, ReleaseExamples.REVISED, 1, NOON),
                new ReleaseCommand.StartRollout(id, minutesLater(1)),
                new ReleaseCommand.ReachStage(id, "canary", null, minutesLater(2)),
                new ReleaseCommand.CompleteRollout(id, minutesLater(30)),
                new ReleaseCommand.StartRollback(id, ATTEMPT, Extent.FULL, "1.9", minutesLater(40)),
                new ReleaseCommand.FinishRollback(id, ATTEMPT, "1.9", minutesLater(45)));
    }

    private static List<Run> windows() {
        String id = ReleaseExamples.ID;
        return run(
                        ReleaseSlices.RELEASE,
                        new ReleaseCommand.PlanRelease(id, ReleaseExamples.WITH_WINDOWS, NOON),
                        new ReleaseCommand.StartRollout(id, ReleaseExamples.PINS, minutesLater(1)),
                        new ReleaseCommand.CloseUndoWindow(id, 2, "dropped", minutesLater(5)),
                        new ReleaseCommand.CloseDueUndoWindows(id, minutesLater(61)))
                .stream()
                .skip(2)
                .toList();
    }

    private static List<Run> told() {
        String id = ReleaseExamples.ID;
        var back =
                new Told.TakenBack(Told.attemptId("0a"), "1.9", minutesLater(40), minutesLater(45));
        return run(
                        ReleaseSlices.RELEASE,
                        new ReleaseCommand.PlanRelease(id, ReleaseExamples.PLAN, NOON),
                        new ReleaseCommand.TellRollout(
                                id, new Told(minutesLater(1), minutesLater(30), back), Pins.NONE),
                        new ReleaseCommand.TellRollout(
                                id, new Told(NOON, minutesLater(30), null), Pins.NONE))
                .stream()
                .skip(1)
                .toList();
    }

    private static List<Run> sources() {
        return run(
                ReleaseSlices.SOURCE,
                SourceExamples.REGISTER,
                new SourceCommand.ReviseSource(SourceExamples.ID, 1, SourceExamples.OTHER, NOON),
                new SourceCommand.ChangeSecret(SourceExamples.ID, "sec_2", NOON),
                new SourceCommand.RetireSource(SourceExamples.ID, "moved", NOON));
    }

    private static List<Run> deliveries() {
        String id = DeliveryExamples.ID;
        return run(
                ReleaseSlices.DELIVERY,
                DeliveryExamples.KEEP,
                new DeliveryCommand.JudgeDelivery(id, DeliveryExamples.IGNORED, NOON),
                DeliveryExamples.KEEP,
                new DeliveryCommand.ReplayDelivery(id, DeliveryExamples.FACT, null, NOON),
                new DeliveryCommand.JudgeDelivery(id, DeliveryExamples.ACCEPTED, NOON),
                new DeliveryCommand.ReplayDelivery(id, null, DeliveryExamples.IGNORED, NOON),
                new DeliveryCommand.ReplayDelivery(
                        id, DeliveryExamples.INCIDENT, DeliveryExamples.NOTED, NOON));
    }

    private static List<Run> matrix() {
        LineKey line = MatrixExamples.EXPAND_ONLY;
        String id = line.id();
        return Stream.concat(
                        run(
                                ReleaseSlices.MATRIX_LINE,
                                new MatrixLineCommand.DraftLine(
                                        line, MatrixExamples.CONTENT, MatrixExamples.HISTORY, NOON),
                                new MatrixLineCommand.AdoptLine(id, 1, NOON),
                                new MatrixLineCommand.SignOffLine(id, 2, "I agree", NOON),
                                new MatrixLineCommand.ReviseLine(
                                        id, 2, MatrixExamples.HARDER, "it broke", NOON),
                                new MatrixLineCommand.RemoveLine(id, 3, "no more schema", NOON))
                                .stream(),
                        run(
                                ReleaseSlices.MATRIX_LINE,
                                new MatrixLineCommand.StateLine(line, MatrixExamples.CONTENT, NOON))
                                .stream())
                .toList();
    }

    private static List<Run> observations() {
        return Stream.<Seen>of(
                        ObservationExamples.release(),
                        ObservationExamples.rollback(),
                        ObservationExamples.setAside())
                .flatMap(
                        seen ->
                                run(
                                        ReleaseSlices.OBSERVATION,
                                        new RecordObservation(
                                                idOf(seen), ObservationExamples.IMPORT, seen))
                                        .stream())
                .toList();
    }

    private static List<Run> rehearsals() {
        String id = RehearsalExamples.ID;
        var start = new RehearsalCommand.StartRehearsal(id, RehearsalExamples.SETUP, NOON);
        var steps = List.of(RehearsalExamples.took(0, 60), RehearsalExamples.took(1, 240));
        var late = new Breakdown("the runner was busy", 1);
        return Stream.of(
                        run(
                                ReleaseSlices.REHEARSAL,
                                start,
                                new RehearsalCommand.TimeStep(id, steps.getFirst(), NOON),
                                new RehearsalCommand.NoteBreakdown(id, late, NOON),
                                new RehearsalCommand.FinishRehearsal(
                                        id, Result.PARTIAL, RehearsalExamples.VERIFIED, NOON)),
                        run(
                                        ReleaseSlices.REHEARSAL,
                                        start,
                                        new RehearsalCommand.AbandonRehearsal(
                                                id, "the environment is gone", NOON))
                                .subList(1, 2),
                        run(
                                ReleaseSlices.REHEARSAL,
                                new RehearsalCommand.RecordRehearsal(
                                        id,
                                        RehearsalExamples.SETUP,
                                        NOON,
                                        steps,
                                        List.of(late),
                                        Result.PASSED,
                                        RehearsalExamples.VERIFIED,
                                        NOON)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Run> imports() {
        String id = "imp_1";
        var source = new ImportSource(ImportSource.Kind.CSV, "shop.csv", "train", "sha256:00");
        var start = new ImportCommand.StartImport(id, source, "shop", 2, NOON);
        var accept = new ImportCommand.AcceptBatch(id, 0, new BatchCounts(2, 0, List.of()), NOON);
        return Stream.concat(
                        run(
                                ImportSlice.SLICE,
                                start,
                                accept,
                                new ImportCommand.FinishImport(id, NOON))
                                .stream(),
                        run(ImportSlice.SLICE, start, new ImportCommand.CancelImport(id, NOON))
                                .stream()
                                .skip(1))
                .toList();
    }
}
