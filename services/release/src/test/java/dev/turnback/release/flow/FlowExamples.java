package dev.turnback.release.flow;

import static dev.turnback.release.domain.observation.ObservationExamples.idOf;
import static dev.turnback.release.domain.release.ReleaseExamples.ATTEMPT;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.service.EventFlow.run;

import dev.turnback.contracts.Extent;
import dev.turnback.imports.ImportSlice;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportCommand;
import dev.turnback.imports.domain.ImportSource;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationExamples;
import dev.turnback.release.domain.observation.Seen;
import dev.turnback.release.domain.rehearsal.Breakdown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.domain.rehearsal.RehearsalExamples;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.ReleaseExamples;
import dev.turnback.service.EventFlow.Run;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Every command, each where it is accepted, run through its decider. */
final class FlowExamples {

    private static final Instant NOON = ReleaseExamples.NOON;

    private FlowExamples() {}

    static List<Run> runs() {
        return Stream.of(components(), releases(), windows(), observations(), imports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Run> components() {
        return run(
                ReleaseSlices.COMPONENT,
                new ComponentCommand.NoteComponent("shop", NOON),
                new ComponentCommand.RegisterComponent("shop", "Shop", "checkout", NOON));
    }

    private static List<Run> releases() {
        String id = ReleaseExamples.ID;
        return run(
                ReleaseSlices.RELEASE,
                new ReleaseCommand.PlanRelease(id, ReleaseExamples.PLAN, NOON),
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
