package dev.turnback.release.write;

import static dev.turnback.service.Refusal.forbidden;
import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.imports.ImportRefusals;
import dev.turnback.imports.domain.ImportRejection;
import dev.turnback.release.domain.component.ComponentRejection;
import dev.turnback.release.domain.delivery.DeliveryRejection;
import dev.turnback.release.domain.gate.GateRejection;
import dev.turnback.release.domain.matrix.MatrixLineRejection;
import dev.turnback.release.domain.observation.ObservationRejection;
import dev.turnback.release.domain.procedure.ProcedureRejection;
import dev.turnback.release.domain.rehearsal.RehearsalRejection;
import dev.turnback.release.domain.release.ReleaseRejection;
import dev.turnback.release.domain.sheet.SheetRejection;
import dev.turnback.release.domain.source.SourceRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case ComponentRejection r -> component(r);
            case ProcedureRejection r -> procedure(r);
            case SheetRejection r -> sheet(r);
            case ReleaseRejection r -> release(r);
            case GateRejection r -> gate(r);
            case MatrixLineRejection r -> matrixLine(r);
            case ObservationRejection r -> observation(r);
            case RehearsalRejection r -> rehearsal(r);
            case SourceRejection r -> source(r);
            case DeliveryRejection.NoSuchDelivery r -> missing(r, "there is no such delivery");
            case ImportRejection r -> ImportRefusals.of(r);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal source(SourceRejection rejection) {
        return switch (rejection) {
            case SourceRejection.NoSuchSource r -> missing(r, "there is no such source");
            case SourceRejection.SourceRegisteredDifferently r ->
                    overtaken(r, "the source is registered already, in another way");
            case SourceRejection.SourceRevisedMeanwhile r ->
                    overtaken(r, "somebody made version " + r.version() + " of it meanwhile");
            case SourceRejection.SecretNeeded r ->
                    forbidden(r, "a source of the kind " + r.kind() + " needs a secret")
                            .naming("secret");
            case SourceRejection.SourceRetiredAlready r ->
                    forbidden(r, "the source is retired: " + r.reason());
        };
    }

    private static Refusal component(ComponentRejection rejection) {
        return switch (rejection) {
            case ComponentRejection.AlreadyRegistered r ->
                    overtaken(r, "the component is registered already, as " + r.name())
                            .naming("name");
            case ComponentRejection.NoSuchComponent r -> missing(r, "there is no such component");
            case ComponentRejection.ComponentRetiredAlready r ->
                    forbidden(r, "the component is retired: " + r.reason());
        };
    }

    private static Refusal procedure(ProcedureRejection rejection) {
        return switch (rejection) {
            case ProcedureRejection.NoSuchProcedure r -> missing(r, "there is no such procedure");
            case ProcedureRejection.ProcedureDefinedDifferently r ->
                    overtaken(r, "the procedure is defined already, in another way");
            case ProcedureRejection.ProcedureRevisedMeanwhile r ->
                    overtaken(r, "somebody made version " + r.version() + " of it meanwhile");
            case ProcedureRejection.ProcedureRetiredAlready r ->
                    overtaken(r, "the procedure is retired: " + r.reason());
            case ProcedureRejection.NotEditorial r ->
                    forbidden(r, "an editorial revision changes words only, not " + r.field())
                            .naming(r.field());
        };
    }

    private static Refusal sheet(SheetRejection rejection) {
        return switch (rejection) {
            case SheetRejection.NoSuchSheet r -> missing(r, "there is no such sheet");
            case SheetRejection.SheetWrittenDifferently r ->
                    overtaken(r, "the sheet is written already, in another way");
            case SheetRejection.SheetRevisedMeanwhile r ->
                    overtaken(r, "somebody made version " + r.version() + " of it meanwhile");
            case SheetRejection.SheetRetiredAlready r ->
                    overtaken(r, "the sheet is retired: no release is pinned to it any more");
            case SheetRejection.RuleIdTwice r ->
                    forbidden(r, "another rule of the sheet is called " + r.ruleId())
                            .naming("rules[" + r.ruleIndex() + "].id");
            case SheetRejection.ClearsWhileItHarms r ->
                    forbidden(r, "the rule would count as clear while the signal still does harm")
                            .naming("rules[" + r.ruleIndex() + "].clearThreshold");
        };
    }

    private static Refusal gate(GateRejection rejection) {
        return switch (rejection) {
            case GateRejection.NoSuchWaiver r -> missing(r, "there is no waiver " + r.waiverId());
            case GateRejection.WaivedDifferently r ->
                    overtaken(r, "waiver " + r.waiverId() + " is there already");
            case GateRejection.NothingToWaive r ->
                    forbidden(
                                    r,
                                    r.found().isEmpty()
                                            ? "the gate finds no " + r.rule().id()
                                            : "the gate finds "
                                                    + r.rule().id()
                                                    + " about "
                                                    + String.join(", ", r.found()))
                            .naming(r.found().isEmpty() ? "blindSpot" : "subject");
            case GateRejection.ExpiresAlready r ->
                    forbidden(r, "a waiver ends in the future; it is " + r.now())
                            .naming("expiresAt");
            case GateRejection.ExpiresTooLate r ->
                    forbidden(r, "a waiver ends within 90 days, by " + r.latest())
                            .naming("expiresAt");
        };
    }

    private static Refusal matrixLine(MatrixLineRejection rejection) {
        return switch (rejection) {
            case MatrixLineRejection.NoSuchLine r -> missing(r, "there is no such line");
            case MatrixLineRejection.LineStatedAlready r ->
                    overtaken(r, "the line is there already, at version " + r.version());
            case MatrixLineRejection.LineChangedMeanwhile r ->
                    overtaken(r, "somebody else changed it: it is at version " + r.version());
            case MatrixLineRejection.NoSignOffNeeded r ->
                    forbidden(
                            r, "a line of " + r.changeKind() + " needs no owner of data to agree");
        };
    }

    private static Refusal observation(ObservationRejection rejection) {
        return switch (rejection) {
            case ObservationRejection.NotItsId r ->
                    forbidden(r, "the fact's id must be " + r.expected());
        };
    }

    private static Refusal rehearsal(RehearsalRejection rejection) {
        return switch (rejection) {
            case RehearsalRejection.NotStarted r -> missing(r, "there is no such rehearsal");
            case RehearsalRejection.StartedDifferently r ->
                    overtaken(r, "the rehearsal is started already, in another way");
            case RehearsalRejection.EndedAlready r -> overtaken(r, "the rehearsal is over");
            case RehearsalRejection.StepUnknown r ->
                    forbidden(
                            r,
                            "there is no step "
                                    + r.step()
                                    + ": the procedure has "
                                    + r.steps()
                                    + ", counted from 0");
            case RehearsalRejection.StepEndsBeforeItBegins r ->
                    forbidden(r, "step " + r.step() + " cannot end before it began");
            case RehearsalRejection.StepsNotTimed r ->
                    forbidden(
                            r, "it passes when every step is timed; without a time: " + r.steps());
            case RehearsalRejection.OverItsBound r ->
                    forbidden(
                            r,
                            "the timing is not verified: it took "
                                    + r.measuredSeconds()
                                    + " s and may take "
                                    + r.timeBoundSeconds()
                                    + " s");
            case RehearsalRejection.BeforeTheRehearsal r ->
                    forbidden(r, "that is before the rehearsal began, " + r.startedAt());
        };
    }

    private static Refusal release(ReleaseRejection rejection) {
        return switch (rejection) {
            case ReleaseRejection.NotPlanned r -> missing(r, "there is no such release");
            case ReleaseRejection.AttemptUnknown r ->
                    missing(r, "the release has no attempt " + r.attemptId());
            case ReleaseRejection.PlannedDifferently r ->
                    overtaken(r, "the release is planned already, in another way");
            case ReleaseRejection.RolloutCompletedAlready r ->
                    overtaken(r, "the rollout is completed already");
            case ReleaseRejection.RolledBackAlready r ->
                    overtaken(r, "the release is rolled back; what runs is " + r.restoredVersion());
            case ReleaseRejection.RollbackUnderWay r ->
                    overtaken(r, "attempt " + r.attemptId() + " is under way");
            case ReleaseRejection.AttemptEndedDifferently r ->
                    overtaken(
                            r, "attempt " + r.attemptId() + " ended already, with another result");
            case ReleaseRejection.PlanRevisedMeanwhile r ->
                    overtaken(r, "somebody made version " + r.version() + " of the plan meanwhile");
            case ReleaseRejection.RolloutStartedAlready r ->
                    overtaken(r, "the release reaches users already: its plan stays as it is");
            case ReleaseRejection.AnotherRelease r ->
                    forbidden(
                                    r,
                                    "this is the release of "
                                            + r.component()
                                            + " "
                                            + r.version()
                                            + "; plan another one for another version")
                            .naming("version");
            case ReleaseRejection.RolloutNotStarted r ->
                    forbidden(r, "the rollout has not started: nobody has the release yet");
            case ReleaseRejection.DepartsFromTheMatrix r ->
                    forbidden(
                                    r,
                                    "the matrix line "
                                            + r.lineId()
                                            + " says "
                                            + r.lineSays()
                                            + ": say in changes["
                                            + r.changeIndex()
                                            + "].departsBecause why it is not so")
                            .naming("changes[" + r.changeIndex() + "].departsBecause");
            case ReleaseRejection.NoUndoWindow r ->
                    missing(r, "change " + r.changeIndex() + " has no undo window");
            case ReleaseRejection.WindowClosesByTime r ->
                    forbidden(r, "that undo window closes by itself, at " + r.closesAt());
            case ReleaseRejection.StageNotPlanned r ->
                    forbidden(
                            r,
                            "the plan has no stage "
                                    + r.stage()
                                    + ", only "
                                    + String.join(", ", r.planned()));
            case ReleaseRejection.ExposureUnknown r ->
                    forbidden(r, "stage " + r.stage() + " needs its exposurePercent");
            case ReleaseRejection.ExposureWouldShrink r ->
                    forbidden(
                            r,
                            "the rollout has reached "
                                    + r.reachedPercent()
                                    + " % already; fewer would be a partial rollback");
            case ReleaseRejection.BeforeItsExposure r ->
                    forbidden(
                            r, "that is before the release began to reach users, " + r.exposedAt());
            case ReleaseRejection.BeforeItsStart r ->
                    forbidden(r, "that is before the attempt started, " + r.startedAt());
            case ReleaseRejection.TargetIsWhatRuns r ->
                    forbidden(r, "the target is the version to be taken back: " + r.version());
        };
    }
}
