package dev.turnback.contracts;

import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.PinnedProcedure;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.SheetRule;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One event of every type the release service publishes. */
final class ReleaseSamples {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1_800);
    private static final SourceRef GIT = new SourceRef(SourceRef.Kind.GIT, "shop", "c0ffee");
    private static final List<ChangeKind> KINDS = List.of(ChangeKind.SCHEMA, ChangeKind.CODE);
    private static final List<PlannedChange> CHANGES =
            List.of(
                    new PlannedChange(
                            ChangeKind.SCHEMA, "expand only", Reversibility.PARTIALLY_REVERSIBLE),
                    new PlannedChange(ChangeKind.CODE, null, null));

    private static final SheetRule COMPLETE =
            new SheetRule(
                    "error-rate",
                    "Requests that fail",
                    "error_rate_percent",
                    HarmKind.USER,
                    Comparison.ABOVE,
                    2.5,
                    1.0,
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
                    new SheetRule.Measured("prometheus", "sum(rate(failed[1m]))"));
    private static final SheetRule INCOMPLETE =
            new SheetRule(
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

    private ReleaseSamples() {}

    static List<PublishedBody> all() {
        return Stream.of(releases(), prepared()).flatMap(List::stream).toList();
    }

    private static List<PublishedBody> prepared() {
        return List.of(
                new ReleaseEvents.RehearsalFinished(
                        "reh_1",
                        "shop",
                        ChangeKind.SCHEMA,
                        "expand only",
                        "prc_1",
                        2,
                        RecoveryAction.FULL_ROLLBACK,
                        true,
                        "PASSED",
                        true,
                        true,
                        true,
                        true,
                        true,
                        640.5,
                        900.0,
                        true,
                        LATER));
    }

    private static List<PublishedBody> releases() {
        return List.of(
                new ReleaseEvents.ComponentRegistered("shop", "Shop", "checkout", NOON),
                new ReleaseEvents.OwnershipChanged(
                        "shop",
                        "postings",
                        new Triggers(List.of(TriggerRole.COMMANDER), List.of("per_1")),
                        LATER),
                new ReleaseEvents.AuthorityGiven(
                        "shop", new Triggers(List.of(TriggerRole.RESPONDER), List.of()), LATER),
                new ReleaseEvents.PlatformChanged(
                        "shop", PlatformPart.DATA_MODEL, "orders are split by region", LATER),
                new ReleaseEvents.ComponentRetired("shop", LATER),
                new ReleaseEvents.ReleasePlanned(
                        "rel_1", "shop", "2.0", "1.9", KINDS, CHANGES, NOON),
                new ReleaseEvents.GateChecked(
                        "rel_1",
                        "shop",
                        "WARNED",
                        true,
                        2,
                        List.of("no-containment", "never-rehearsed"),
                        List.of("no-containment"),
                        NOON),
                new ReleaseEvents.BlindSpotWaived(
                        "wai_1",
                        "rel_1",
                        "shop",
                        "no-containment",
                        "change:SCHEMA/expand only",
                        LATER,
                        NOON),
                new ReleaseEvents.WaiverRevoked("wai_1", "rel_1", "shop", LATER),
                new ReleaseEvents.RolloutStarted(
                        "rel_1",
                        "shop",
                        "2.0",
                        "she_1",
                        3,
                        List.of(new PinnedProcedure("prc_1", 2)),
                        NOON),
                new ReleaseEvents.StageReached("rel_1", "canary", 5.5, NOON),
                new ReleaseEvents.RolloutCompleted("rel_1", LATER),
                new ReleaseEvents.AttemptStarted(
                        "att_1", "rel_1", "shop", "2.0", "1.9", Extent.FULL, KINDS, NOON, LATER),
                new ReleaseEvents.AttemptFinished("att_1", "rel_1", null, LATER),
                new ReleaseEvents.AttemptWithdrawn("att_1", "rel_1", "shop", LATER),
                new ReleaseEvents.UndoWindowClosed(
                        "rel_1", "shop", 0, Reversibility.ONE_WAY, UndoWindowEnd.TIME, LATER),
                new ReleaseEvents.MatrixLineStated(
                        "lin_1",
                        "shop",
                        ChangeKind.SCHEMA,
                        "expand only",
                        Reversibility.REVERSIBLE,
                        true,
                        2,
                        List.of("serve the old column from the new table"),
                        NOON),
                new ReleaseEvents.MatrixLineRemoved(
                        "lin_1", "shop", ChangeKind.SCHEMA, null, LATER),
                new ReleaseEvents.ReleaseRolledBack(
                        "rel_1", "shop", "2.0", "1.9", Extent.FULL, LATER),
                new ReleaseEvents.ProcedurePublished(
                        "prc_1",
                        "shop",
                        "Take the shop back",
                        RecoveryAction.FULL_ROLLBACK,
                        KINDS,
                        List.of("expand only"),
                        2,
                        true,
                        false,
                        900,
                        List.of(
                                new ProcedureStep("stop the rollout", "commander", 30),
                                new ProcedureStep("deploy 1.9", "pipeline", 600.5)),
                        new Triggers(List.of(TriggerRole.COMMANDER), List.of("per_1")),
                        NOON),
                new ReleaseEvents.ProcedureRetired("prc_1", "shop", LATER),
                new ReleaseEvents.SheetPublished(
                        "sht_1", "shop", "Shop", 2, List.of(COMPLETE, INCOMPLETE), NOON),
                new ReleaseEvents.SheetRetired("sht_1", "shop", LATER),
                new ReleaseEvents.ReleaseObserved(
                        "rel_2", "shop", "2.0", null, NOON, KINDS, GIT, Set.of("time=commit")),
                new ReleaseEvents.AttemptObserved(
                        "att_2",
                        "shop",
                        "2.0",
                        "1.9",
                        "1.9",
                        NOON,
                        null,
                        Extent.PARTIAL,
                        KINDS,
                        List.of(new FollowUp(FollowUp.Kind.HOTFIXED, LATER, "beef01")),
                        LATER,
                        GIT,
                        Set.of("lag=minutes")),
                new ReleaseEvents.IncidentTold(
                        "src_1",
                        "Q1",
                        IncidentStep.SEVERITY,
                        "Checkout fails",
                        "shop",
                        Severity.SEV2,
                        NOON,
                        LATER),
                new ReleaseEvents.HistorySetAside(
                        "obs_3", "shop", SetAsideReason.PLANNED_TOGGLE, NOON, KINDS, GIT));
    }
}
