package dev.turnback.release;

import static java.util.Map.entry;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.imports.ImportSlice;
import dev.turnback.release.domain.component.Component;
import dev.turnback.release.domain.component.ComponentCommand;
import dev.turnback.release.domain.component.ComponentDecider;
import dev.turnback.release.domain.component.ComponentEvent;
import dev.turnback.release.domain.component.ComponentRejection;
import dev.turnback.release.domain.delivery.Delivery;
import dev.turnback.release.domain.delivery.DeliveryCommand;
import dev.turnback.release.domain.delivery.DeliveryDecider;
import dev.turnback.release.domain.delivery.DeliveryEvent;
import dev.turnback.release.domain.delivery.DeliveryRejection;
import dev.turnback.release.domain.gate.GateCommand;
import dev.turnback.release.domain.gate.GateDecider;
import dev.turnback.release.domain.gate.GateEvent;
import dev.turnback.release.domain.gate.GateRecord;
import dev.turnback.release.domain.gate.GateRejection;
import dev.turnback.release.domain.matrix.MatrixLine;
import dev.turnback.release.domain.matrix.MatrixLineCommand;
import dev.turnback.release.domain.matrix.MatrixLineDecider;
import dev.turnback.release.domain.matrix.MatrixLineEvent;
import dev.turnback.release.domain.matrix.MatrixLineRejection;
import dev.turnback.release.domain.observation.Observation;
import dev.turnback.release.domain.observation.ObservationCommand;
import dev.turnback.release.domain.observation.ObservationDecider;
import dev.turnback.release.domain.observation.ObservationEvent;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.observation.ObservationRejection;
import dev.turnback.release.domain.procedure.Procedure;
import dev.turnback.release.domain.procedure.ProcedureCommand;
import dev.turnback.release.domain.procedure.ProcedureDecider;
import dev.turnback.release.domain.procedure.ProcedureEvent;
import dev.turnback.release.domain.procedure.ProcedureRejection;
import dev.turnback.release.domain.rehearsal.Rehearsal;
import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.domain.rehearsal.RehearsalDecider;
import dev.turnback.release.domain.rehearsal.RehearsalEvent;
import dev.turnback.release.domain.rehearsal.RehearsalRejection;
import dev.turnback.release.domain.release.Release;
import dev.turnback.release.domain.release.ReleaseCommand;
import dev.turnback.release.domain.release.ReleaseDecider;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleaseRejection;
import dev.turnback.release.domain.sheet.Sheet;
import dev.turnback.release.domain.sheet.SheetCommand;
import dev.turnback.release.domain.sheet.SheetDecider;
import dev.turnback.release.domain.sheet.SheetEvent;
import dev.turnback.release.domain.sheet.SheetRejection;
import dev.turnback.release.domain.source.Source;
import dev.turnback.release.domain.source.SourceCommand;
import dev.turnback.release.domain.source.SourceDecider;
import dev.turnback.release.domain.source.SourceEvent;
import dev.turnback.release.domain.source.SourceRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each decider is wired to the log: boundary, tags, stored types. A boundary's tag is on the
 * events of its own slice only; {@code component}, {@code release} and {@code attempt} are there to
 * find events of every slice by.
 */
public final class ReleaseSlices {

    public static final DeciderSlice<
                    ComponentCommand, Component, ComponentEvent, ComponentRejection>
            COMPONENT =
                    new DeciderSlice<>(
                            "Component",
                            new ComponentDecider(),
                            ComponentCommand.class,
                            ComponentEvent.class,
                            "component-entry",
                            ComponentCommand::component,
                            event ->
                                    Map.of(
                                            "component-entry", event.component(),
                                            "component", event.component()),
                            Map.of(
                                    ComponentEvent.ComponentRegistered.class,
                                    "component-registered#1",
                                    ComponentEvent.ComponentNoted.class,
                                    "component-noted#1",
                                    ComponentEvent.OwnershipChanged.class,
                                    "ownership-changed#1",
                                    ComponentEvent.PlatformChanged.class,
                                    "platform-changed#1",
                                    ComponentEvent.ReversibilityBarSet.class,
                                    "reversibility-bar-set#1",
                                    ComponentEvent.GateModeChosen.class,
                                    "gate-mode-chosen#1",
                                    ComponentEvent.ComponentRetired.class,
                                    "component-retired#1"));

    public static final DeciderSlice<ReleaseCommand, Release, ReleaseEvent, ReleaseRejection>
            RELEASE =
                    new DeciderSlice<>(
                            "Release",
                            new ReleaseDecider(),
                            ReleaseCommand.class,
                            ReleaseEvent.class,
                            "rollout",
                            ReleaseCommand::releaseId,
                            ReleaseSlices::tagsOf,
                            Map.ofEntries(
                                    entry(ReleaseEvent.ReleasePlanned.class, "release-planned#3"),
                                    entry(ReleaseEvent.PlanRevised.class, "plan-revised#1"),
                                    entry(ReleaseEvent.RolloutStarted.class, "rollout-started#2"),
                                    entry(ReleaseEvent.StageReached.class, "stage-reached#1"),
                                    entry(
                                            ReleaseEvent.RolloutCompleted.class,
                                            "rollout-completed#1"),
                                    entry(ReleaseEvent.RollbackStarted.class, "rollback-started#3"),
                                    entry(
                                            ReleaseEvent.RollbackFinished.class,
                                            "rollback-finished#2"),
                                    entry(
                                            ReleaseEvent.ExposureToldAnew.class,
                                            "exposure-told-anew#1"),
                                    entry(
                                            ReleaseEvent.RollbackWithdrawn.class,
                                            "rollback-withdrawn#1"),
                                    entry(
                                            ReleaseEvent.UndoWindowClosed.class,
                                            "undo-window-closed#1"),
                                    entry(
                                            ReleaseEvent.ReleaseRolledBack.class,
                                            "release-rolled-back#1")));

    public static final DeciderSlice<
                    ObservationCommand, Observation, ObservationEvent, ObservationRejection>
            OBSERVATION =
                    new DeciderSlice<>(
                            "Observation",
                            new ObservationDecider(),
                            ObservationCommand.class,
                            ObservationEvent.class,
                            "observation",
                            ObservationCommand::observationId,
                            ReleaseSlices::tagsOf,
                            Map.of(
                                    ObservationEvent.ReleaseRead.class, "release-read#1",
                                    ObservationEvent.RollbackRead.class, "rollback-read#1",
                                    ObservationEvent.SetAsideRead.class, "set-aside-read#1"));

    public static final DeciderSlice<
                    ProcedureCommand, Procedure, ProcedureEvent, ProcedureRejection>
            PROCEDURE =
                    new DeciderSlice<>(
                            "Procedure",
                            new ProcedureDecider(),
                            ProcedureCommand.class,
                            ProcedureEvent.class,
                            "procedure",
                            ProcedureCommand::procedureId,
                            event ->
                                    Map.of(
                                            "procedure", event.procedureId(),
                                            "component", event.component()),
                            Map.of(
                                    ProcedureEvent.ProcedureDefined.class, "procedure-defined#1",
                                    ProcedureEvent.ProcedureRevised.class, "procedure-revised#1",
                                    ProcedureEvent.ProcedureAdopted.class, "procedure-adopted#1",
                                    ProcedureEvent.ProcedureRetired.class, "procedure-retired#1"));

    public static final DeciderSlice<SheetCommand, Sheet, SheetEvent, SheetRejection> SHEET =
            new DeciderSlice<>(
                    "Sheet",
                    new SheetDecider(),
                    SheetCommand.class,
                    SheetEvent.class,
                    "sheet",
                    SheetCommand::sheetId,
                    ReleaseSlices::tagsOf,
                    Map.of(
                            SheetEvent.SheetWritten.class, "sheet-written#2",
                            SheetEvent.SheetRetired.class, "sheet-retired#1"));

    public static final DeciderSlice<
                    MatrixLineCommand, MatrixLine, MatrixLineEvent, MatrixLineRejection>
            MATRIX_LINE =
                    new DeciderSlice<>(
                            "MatrixLine",
                            new MatrixLineDecider(),
                            MatrixLineCommand.class,
                            MatrixLineEvent.class,
                            "line",
                            MatrixLineCommand::lineId,
                            event ->
                                    Map.of(
                                            "line", event.lineId(),
                                            "component", event.line().component()),
                            Map.of(
                                    MatrixLineEvent.LineStated.class,
                                    "matrix-line-stated#1",
                                    MatrixLineEvent.LineSignedOff.class,
                                    "matrix-line-signed-off#1",
                                    MatrixLineEvent.LineRemoved.class,
                                    "matrix-line-removed#1"));

    public static final DeciderSlice<
                    RehearsalCommand, Rehearsal, RehearsalEvent, RehearsalRejection>
            REHEARSAL =
                    new DeciderSlice<>(
                            "Rehearsal",
                            new RehearsalDecider(),
                            RehearsalCommand.class,
                            RehearsalEvent.class,
                            "rehearsal",
                            RehearsalCommand::rehearsalId,
                            event ->
                                    Map.of(
                                            "rehearsal", event.rehearsalId(),
                                            "component", event.component()),
                            Map.of(
                                    RehearsalEvent.RehearsalStarted.class, "rehearsal-started#1",
                                    RehearsalEvent.StepTimed.class, "step-timed#1",
                                    RehearsalEvent.BreakdownNoted.class, "breakdown-noted#1",
                                    RehearsalEvent.RehearsalFinished.class, "rehearsal-finished#1",
                                    RehearsalEvent.RehearsalAbandoned.class,
                                            "rehearsal-abandoned#1"));

    public static final DeciderSlice<GateCommand, GateRecord, GateEvent, GateRejection> GATE =
            new DeciderSlice<>(
                    "Gate",
                    new GateDecider(),
                    GateCommand.class,
                    GateEvent.class,
                    "gate",
                    GateCommand::releaseId,
                    ReleaseSlices::tagsOf,
                    Map.of(
                            GateEvent.GateChecked.class, "gate-checked#1",
                            GateEvent.BlindSpotWaived.class, "blind-spot-waived#1",
                            GateEvent.WaiverRevoked.class, "waiver-revoked#1"));

    public static final DeciderSlice<SourceCommand, Source, SourceEvent, SourceRejection> SOURCE =
            new DeciderSlice<>(
                    "Source",
                    new SourceDecider(),
                    SourceCommand.class,
                    SourceEvent.class,
                    "source",
                    SourceCommand::sourceId,
                    event -> Map.of("source", event.sourceId()),
                    Map.of(
                            SourceEvent.SourceRegistered.class, "source-registered#1",
                            SourceEvent.SourceRevised.class, "source-revised#1",
                            SourceEvent.SecretChanged.class, "source-secret-changed#1",
                            SourceEvent.SourceRetired.class, "source-retired#1"));

    public static final DeciderSlice<DeliveryCommand, Delivery, DeliveryEvent, DeliveryRejection>
            DELIVERY =
                    new DeciderSlice<>(
                            "Delivery",
                            new DeliveryDecider(),
                            DeliveryCommand.class,
                            DeliveryEvent.class,
                            "delivery",
                            DeliveryCommand::deliveryId,
                            ReleaseSlices::tagsOf,
                            Map.of(
                                    DeliveryEvent.DeliveryKept.class, "delivery-kept#2",
                                    DeliveryEvent.DeliveryRepeated.class, "delivery-repeated#1",
                                    DeliveryEvent.DeliveryJudged.class, "delivery-judged#1",
                                    DeliveryEvent.DeliveryReplayed.class, "delivery-replayed#1",
                                    DeliveryEvent.DeploymentTold.class, "deployment-told#1",
                                    DeliveryEvent.IncidentTold.class, "incident-told#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL =
            List.of(
                    COMPONENT,
                    MATRIX_LINE,
                    PROCEDURE,
                    SHEET,
                    RELEASE,
                    GATE,
                    REHEARSAL,
                    OBSERVATION,
                    SOURCE,
                    DELIVERY,
                    ImportSlice.SLICE);

    private ReleaseSlices() {}

    private static Map<String, String> tagsOf(ReleaseEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("rollout", event.releaseId());
        tags.put("release", event.releaseId());
        tags.put("component", event.component());
        switch (event) {
            case ReleaseEvent.RollbackStarted e -> tags.put("attempt", e.attemptId());
            case ReleaseEvent.RollbackFinished e -> tags.put("attempt", e.attemptId());
            case ReleaseEvent.ReleaseRolledBack e -> tags.put("attempt", e.attemptId());
            case ReleaseEvent.RollbackWithdrawn e -> tags.put("attempt", e.attemptId());
            case ReleaseEvent.ReleasePlanned _,
                    ReleaseEvent.PlanRevised _,
                    ReleaseEvent.RolloutStarted _,
                    ReleaseEvent.StageReached _,
                    ReleaseEvent.RolloutCompleted _,
                    ReleaseEvent.ExposureToldAnew _,
                    ReleaseEvent.UndoWindowClosed _ -> {}
        }
        return tags;
    }

    private static Map<String, String> tagsOf(GateEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("gate", event.releaseId());
        tags.put("release", event.releaseId());
        tags.put("component", event.component());
        switch (event) {
            case GateEvent.BlindSpotWaived e -> tags.put("waiver", e.waiverId());
            case GateEvent.WaiverRevoked e -> tags.put("waiver", e.waiverId());
            case GateEvent.GateChecked _ -> {}
        }
        return tags;
    }

    private static Map<String, String> tagsOf(DeliveryEvent event) {
        String component =
                switch (event) {
                    case DeliveryEvent.DeploymentTold told -> told.what().component();
                    case DeliveryEvent.IncidentTold told -> told.fact().component();
                    case DeliveryEvent.DeliveryKept _,
                            DeliveryEvent.DeliveryRepeated _,
                            DeliveryEvent.DeliveryJudged _,
                            DeliveryEvent.DeliveryReplayed _ ->
                            null;
                };
        return component == null
                ? Map.of("delivery", event.deliveryId())
                : Map.of("delivery", event.deliveryId(), "component", component);
    }

    private static Map<String, String> tagsOf(SheetEvent event) {
        String component = event.component();
        return component == null
                ? Map.of("sheet", event.sheetId())
                : Map.of("sheet", event.sheetId(), "component", component);
    }

    private static Map<String, String> tagsOf(ObservationEvent event) {
        String id = event.observationId();
        Map<String, String> tags = new HashMap<>();
        tags.put("observation", id);
        tags.put("component", event.seen().component());
        switch (event) {
            case ObservationEvent.ReleaseRead _ ->
                    tags.put("release", ObservationIds.releaseId(id));
            case ObservationEvent.RollbackRead _ ->
                    tags.put("attempt", ObservationIds.attemptId(id));
            case ObservationEvent.SetAsideRead _ -> {}
        }
        return tags;
    }
}
