package dev.turnback.release.publish;

import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.imports.domain.ImportEvent;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.component.ComponentEvent;
import dev.turnback.release.domain.component.GateMode;
import dev.turnback.release.domain.delivery.DeliveryEvent;
import dev.turnback.release.domain.gate.GateEvent;
import dev.turnback.release.domain.gate.Verdict;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLineEvent;
import dev.turnback.release.domain.observation.ObservationEvent;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.ProcedureEvent;
import dev.turnback.release.domain.rehearsal.RehearsalEvent;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.domain.rehearsal.Setup;
import dev.turnback.release.domain.rehearsal.Verifications;
import dev.turnback.release.domain.release.Pins.Pin;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.ReleasePolicies;
import dev.turnback.release.domain.sheet.SheetEvent;
import dev.turnback.release.domain.source.SourceEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every private event, and what of it the other services learn. */
public final class Published {

    private Published() {}

    /**
     * @param event an event of one of this service's slices
     * @return empty when the event is nobody else's business
     */
    public static Optional<ReleaseEvents> of(Object event) {
        return switch (event) {
            case ComponentEvent e -> component(e);
            case ProcedureEvent e -> Optional.of(procedure(e));
            case SheetEvent e -> Optional.of(PublishedSheets.of(e));
            case ReleaseEvent e -> Optional.of(release(e));
            case GateEvent e -> Optional.of(gate(e));
            case MatrixLineEvent e -> matrixLine(e);
            case ObservationEvent e -> Optional.of(observation(e));
            case RehearsalEvent e -> rehearsal(e);
            case ImportEvent e -> imports(e);
            case SourceEvent _ -> Optional.empty();
            case DeliveryEvent _ -> Optional.empty();
            default -> throw new IllegalArgumentException("no event of this service: " + event);
        };
    }

    private static Optional<ReleaseEvents> component(ComponentEvent event) {
        return switch (event) {
            case ComponentEvent.ComponentRegistered e ->
                    Optional.of(
                            new ReleaseEvents.ComponentRegistered(
                                    e.component(), e.name(), e.team(), e.at()));
            case ComponentEvent.OwnershipChanged e ->
                    e.anotherTeam()
                            ? Optional.of(
                                    new ReleaseEvents.OwnershipChanged(
                                            e.component(), e.ownership().team(), e.at()))
                            : Optional.empty();
            case ComponentEvent.PlatformChanged e ->
                    Optional.of(
                            new ReleaseEvents.PlatformChanged(
                                    e.component(), e.what(), e.description(), e.at()));
            case ComponentEvent.ComponentRetired e ->
                    Optional.of(new ReleaseEvents.ComponentRetired(e.component(), e.at()));
            case ComponentEvent.ComponentNoted _,
                    ComponentEvent.ReversibilityBarSet _,
                    ComponentEvent.GateModeChosen _ ->
                    Optional.empty();
        };
    }

    private static ReleaseEvents procedure(ProcedureEvent event) {
        return switch (event) {
            case ProcedureEvent.ProcedureDefined e ->
                    procedure(e, 1, e.mechanics(), false, e.provenance());
            case ProcedureEvent.ProcedureRevised e ->
                    procedure(e, e.version(), e.mechanics(), e.editorial(), e.provenance());
            case ProcedureEvent.ProcedureAdopted e ->
                    procedure(e, e.version(), e.mechanics(), true, Provenance.PERSON);
            case ProcedureEvent.ProcedureRetired e ->
                    new ReleaseEvents.ProcedureRetired(e.procedureId(), e.component(), e.at());
        };
    }

    private static ReleaseEvents procedure(
            ProcedureEvent event,
            int version,
            Mechanics mechanics,
            boolean editorial,
            Provenance provenance) {
        return new ReleaseEvents.ProcedurePublished(
                event.procedureId(),
                event.component(),
                mechanics.name(),
                mechanics.action(),
                mechanics.changeKinds(),
                mechanics.patterns(),
                version,
                editorial,
                provenance == Provenance.DRAFTED,
                mechanics.steps().stream()
                        .map(
                                step ->
                                        new ProcedureStep(
                                                step.text(),
                                                step.executor(),
                                                step.expectedSeconds()))
                        .toList(),
                mechanics.timeBoundSeconds(),
                event.at());
    }

    private static Optional<ReleaseEvents> matrixLine(MatrixLineEvent event) {
        LineKey line = event.line();
        return switch (event) {
            case MatrixLineEvent.LineStated e ->
                    Optional.of(
                            new ReleaseEvents.MatrixLineStated(
                                    line.id(),
                                    line.component(),
                                    line.changeKind(),
                                    line.pattern(),
                                    e.content().reversibility(),
                                    e.provenance() == Provenance.DRAFTED,
                                    e.version(),
                                    e.at()));
            case MatrixLineEvent.LineSignedOff _ -> Optional.empty();
            case MatrixLineEvent.LineRemoved e ->
                    Optional.of(
                            new ReleaseEvents.MatrixLineRemoved(
                                    line.id(),
                                    line.component(),
                                    line.changeKind(),
                                    line.pattern(),
                                    e.at()));
        };
    }

    private static ReleaseEvents gate(GateEvent event) {
        return switch (event) {
            case GateEvent.GateChecked e ->
                    new ReleaseEvents.GateChecked(
                            e.releaseId(),
                            e.component(),
                            e.verdict().answer().name(),
                            e.verdict().mode() == GateMode.ENFORCE,
                            e.verdict().planVersion(),
                            ids(e.verdict().found()),
                            ids(e.verdict().waived()),
                            e.at());
            case GateEvent.BlindSpotWaived e ->
                    new ReleaseEvents.BlindSpotWaived(
                            e.waiverId(),
                            e.releaseId(),
                            e.component(),
                            e.rule().id(),
                            e.subject(),
                            e.expiresAt(),
                            e.at());
            case GateEvent.WaiverRevoked e ->
                    new ReleaseEvents.WaiverRevoked(
                            e.waiverId(), e.releaseId(), e.component(), e.at());
        };
    }

    private static List<String> ids(List<Verdict.Found> found) {
        return found.stream().map(each -> each.rule().id()).toList();
    }

    private static ReleaseEvents release(ReleaseEvent event) {
        return switch (event) {
            case ReleaseEvent.ReleasePlanned e -> planned(e.releaseId(), e.plan(), e.at());
            case ReleaseEvent.PlanRevised e -> planned(e.releaseId(), e.plan(), e.at());
            case ReleaseEvent.RolloutStarted e -> started(e);
            case ReleaseEvent.StageReached e ->
                    new ReleaseEvents.StageReached(
                            e.releaseId(), e.stage(), e.exposurePercent(), e.at());
            case ReleaseEvent.RolloutCompleted e ->
                    new ReleaseEvents.RolloutCompleted(e.releaseId(), e.at());
            case ReleaseEvent.RollbackStarted e -> attempt(e);
            case ReleaseEvent.RollbackFinished e ->
                    new ReleaseEvents.AttemptFinished(
                            e.attemptId(), e.releaseId(), e.restoredVersion(), e.at());
            case ReleaseEvent.ExposureToldAnew e ->
                    new ReleaseEvents.RolloutStarted(
                            e.releaseId(), e.component(), e.version(), null, null, null, e.at());
            case ReleaseEvent.RollbackWithdrawn e ->
                    new ReleaseEvents.AttemptWithdrawn(
                            e.attemptId(), e.releaseId(), e.component(), e.at());
            case ReleaseEvent.UndoWindowClosed e ->
                    new ReleaseEvents.UndoWindowClosed(
                            e.releaseId(),
                            e.component(),
                            e.changeIndex(),
                            e.dropsTo(),
                            e.because(),
                            e.at());
            case ReleaseEvent.ReleaseRolledBack e ->
                    new ReleaseEvents.ReleaseRolledBack(
                            e.releaseId(),
                            e.component(),
                            e.version(),
                            e.restoredVersion(),
                            e.extent(),
                            e.at());
        };
    }

    private static ReleaseEvents started(ReleaseEvent.RolloutStarted e) {
        Pin sheet = e.pins().sheet();
        return new ReleaseEvents.RolloutStarted(
                e.releaseId(),
                e.component(),
                e.version(),
                sheet == null ? null : sheet.id(),
                sheet == null ? null : sheet.version(),
                e.pins().procedures().stream()
                        .map(each -> new PinnedProcedure(each.id(), each.version()))
                        .toList(),
                e.at());
    }

    /** Planned anew it is published again; the last one counts. */
    private static ReleaseEvents planned(String releaseId, Plan plan, Instant at) {
        return new ReleaseEvents.ReleasePlanned(
                releaseId,
                plan.component(),
                plan.version(),
                plan.previousVersion(),
                ReleasePolicies.weightiestFirst(plan.changes()),
                plan.changes().stream()
                        .map(
                                change ->
                                        new PlannedChange(
                                                change.kind(), change.pattern(), change.planned()))
                        .toList(),
                at);
    }

    private static ReleaseEvents attempt(ReleaseEvent.RollbackStarted e) {
        Plan plan = e.plan();
        return new ReleaseEvents.AttemptStarted(
                e.attemptId(),
                e.releaseId(),
                plan.component(),
                plan.version(),
                e.targetVersion(),
                e.extent(),
                ReleasePolicies.weightiestFirst(plan.changes()),
                e.exposedAt(),
                e.at());
    }

    private static ReleaseEvents observation(ObservationEvent event) {
        String id = event.observationId();
        return switch (event) {
            case ObservationEvent.ReleaseRead e ->
                    new ReleaseEvents.ReleaseObserved(
                            ObservationIds.releaseId(id),
                            e.seen().component(),
                            e.seen().version(),
                            e.seen().previousVersion(),
                            e.seen().exposedAt(),
                            e.seen().changeKinds(),
                            e.seen().source(),
                            e.seen().flags());
            case ObservationEvent.RollbackRead e ->
                    new ReleaseEvents.AttemptObserved(
                            ObservationIds.attemptId(id),
                            e.seen().component(),
                            e.seen().version(),
                            e.seen().restoredVersion(),
                            e.seen().previousVersion(),
                            e.seen().exposedAt(),
                            e.seen().landedAt(),
                            e.seen().extent(),
                            e.seen().changeKinds(),
                            e.seen().followUps(),
                            e.seen().observedUntil(),
                            e.seen().source(),
                            e.seen().flags());
            case ObservationEvent.SetAsideRead e ->
                    new ReleaseEvents.HistorySetAside(
                            id,
                            e.seen().component(),
                            e.seen().reason(),
                            e.seen().at(),
                            e.seen().changeKinds(),
                            e.seen().source());
        };
    }

    /** What is learnt of a rehearsal is its end; one that was given up proves nothing. */
    private static Optional<ReleaseEvents> rehearsal(RehearsalEvent event) {
        return switch (event) {
            case RehearsalEvent.RehearsalFinished e -> Optional.of(finished(e));
            case RehearsalEvent.RehearsalStarted _,
                    RehearsalEvent.StepTimed _,
                    RehearsalEvent.BreakdownNoted _,
                    RehearsalEvent.RehearsalAbandoned _ ->
                    Optional.empty();
        };
    }

    private static ReleaseEvents finished(RehearsalEvent.RehearsalFinished e) {
        Setup setup = e.setup();
        RehearsedProcedure procedure = setup.procedure();
        Verifications verified = e.verifications();
        return new ReleaseEvents.RehearsalFinished(
                e.rehearsalId(),
                setup.component(),
                setup.changeKind(),
                setup.pattern(),
                procedure.id(),
                procedure.version(),
                procedure.action(),
                e.result() == Result.PASSED,
                e.result().name(),
                setup.representative(),
                verified.tools().verified(),
                verified.permissions().verified(),
                verified.timing().verified(),
                verified.communication().verified(),
                e.measuredSeconds(),
                procedure.timeBoundSeconds(),
                setup.drill(),
                e.at());
    }

    /** How an import goes is shown to who runs it; the others learn the facts it read. */
    private static Optional<ReleaseEvents> imports(ImportEvent event) {
        return switch (event) {
            case ImportEvent.ImportStarted _,
                    ImportEvent.BatchAccepted _,
                    ImportEvent.ImportFinished _,
                    ImportEvent.ImportCancelled _ ->
                    Optional.empty();
        };
    }
}
