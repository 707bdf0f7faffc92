package dev.turnback.contracts;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One event of every published type. */
final class Samples {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(1_800);
    private static final Scope SCHEMA_OF_SHOP =
            new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of("payments"));

    private Samples() {}

    static List<PublishedBody> all() {
        return Stream.of(
                        ReleaseSamples.all(),
                        incidents(),
                        reviews(),
                        decisions(),
                        obligations(),
                        AttemptSamples.all(),
                        JudgementSamples.all(),
                        guidance())
                .flatMap(List::stream)
                .toList();
    }

    private static List<PublishedBody> reviews() {
        return List.of(
                new ReviewEvents.ReviewOpened("inc_1", "rev_1", false, LATER),
                new ReviewEvents.HesitationAssessed(
                        "inc_1",
                        "rev_1",
                        "obl_1",
                        HesitationVerdict.CONFIRMED,
                        List.of(HesitationCause.AUTHORITY_UNCLEAR, HesitationCause.ALMOST_FIXED),
                        "Two teams waited for each other.",
                        1,
                        LATER),
                new ReviewEvents.ReviewPublished("inc_1", "rev_1", LATER),
                new ReviewEvents.ReviewAmended("inc_1", "rev_1", 2, "the log was late", LATER));
    }

    private static List<PublishedBody> incidents() {
        return List.of(
                new IncidentEvents.IncidentDeclared(
                        "inc_1", "Checkout fails", Severity.SEV2, false, LATER),
                new IncidentEvents.HarmNoted(
                        "inc_1",
                        HarmKind.USER,
                        NOON,
                        NOON.plusSeconds(300),
                        TimeQuality.ESTIMATED,
                        "alert",
                        "errors at checkout",
                        LATER),
                new IncidentEvents.ReleaseLinked(
                        "inc_1",
                        "rel_1",
                        "shop",
                        ReleaseLink.SUSPECTED,
                        "same minute",
                        Confidence.LOW,
                        LATER),
                new IncidentEvents.ComponentLinked(
                        "inc_1", "shop", ReleaseLink.SUSPECTED, "all of it is slow", null, LATER),
                new IncidentEvents.SeverityChanged(
                        "inc_1", Severity.SEV3, Severity.SEV1, "nobody can pay", LATER),
                new IncidentEvents.IncidentReopened("inc_1", "the errors are back", LATER),
                new IncidentEvents.IncidentClosed("inc_1", LATER),
                new IncidentEvents.IncidentCancelled("inc_1", "the wrong button", LATER),
                new IncidentEvents.CancellationWithdrawn("inc_1", "it was real", LATER),
                new IncidentEvents.IncidentsMerged("inc_1", "inc_2", "the same errors", LATER),
                new IncidentEvents.IncidentsSplit("inc_1", "inc_2", "another cause", LATER),
                new RoomEvents.RoleAssigned("inc_1", IncidentRole.COMMANDER, "per_1", LATER),
                new RoomEvents.RoleReleased("inc_1", IncidentRole.SCRIBE, "per_1", LATER),
                new RoomEvents.EntryWritten("inc_1", "ent_1", "Payments are off", true, LATER),
                new RoomEvents.EntryCorrected(
                        "inc_1", "ent_1", "Payments are off", "Carts are off", "a slip", LATER),
                new RoomEvents.StatusTold(
                        "inc_1",
                        "upd_1",
                        Audience.PUBLIC,
                        "Some of you cannot pay",
                        LATER.plusSeconds(1_800),
                        LATER),
                new RoomEvents.HarmMeasured(
                        "inc_1",
                        "mea_1",
                        HarmKind.BUSINESS,
                        1_250.5,
                        "failed payments",
                        "ledger",
                        NOON,
                        LATER,
                        LATER),
                new RoomEvents.MeasurementCorrected(
                        "inc_1", "mea_1", 1_250.5, 1_300, "the ledger was late", LATER),
                new IncidentEvents.IncidentSuspected(
                        "inc_2",
                        "Checkout fails crossed after 2.0 of shop",
                        Severity.SEV3,
                        "obl_1",
                        LATER),
                new IncidentEvents.ObligationConnected("inc_2", "obl_2", LATER),
                new IncidentEvents.IncidentDismissed("inc_2", "a load test", LATER),
                new IncidentEvents.IncidentContained("inc_1", "error rate is normal", LATER),
                new IncidentEvents.IncidentResolved("inc_1", LATER),
                new IncidentEvents.IncidentCorrected(
                        "inc_1",
                        IncidentEvents.CorrectedField.HARM_BEGAN_AT,
                        HarmKind.USER,
                        "2026-03-01T12:00:00Z",
                        "2026-03-01T11:50:00Z",
                        "seen in the logs",
                        LATER),
                new IncidentEvents.FindingRecorded(
                        "fnd_1",
                        "inc_1",
                        "The column could not be dropped back.",
                        FindingKind.DESIGN,
                        SCHEMA_OF_SHOP,
                        "Expand first, contract in a later release.",
                        DesignPattern.EXPAND_CONTRACT,
                        List.of("obl_1", "decision:77"),
                        LATER),
                new IncidentEvents.IncidentObserved(
                        "inc_2",
                        List.of("shop"),
                        "Slow checkout",
                        null,
                        NOON,
                        null,
                        null,
                        LATER,
                        new SourceRef(SourceRef.Kind.CSV, "incidents.csv", "row 1"),
                        Set.of("onset=declared")));
    }

    private static List<PublishedBody> decisions() {
        return List.of(
                new DecisionEvents.DecisionRecorded(
                        "dec_1",
                        "inc_1",
                        "rel_1",
                        DecisionKind.ACCEPT_RISK,
                        "It heals by itself.",
                        "commander",
                        Authority.BREAK_GLASS,
                        List.of(
                                new DecisionEvents.Alternative(
                                        DecisionKind.FULL_ROLLBACK, "the schema went ahead")),
                        LATER,
                        "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                        "dec_0",
                        true,
                        NOON),
                new DecisionEvents.DecisionTookEffect("dec_1", "inc_1", "att_1", LATER),
                new DecisionEvents.DecisionWithdrawn(
                        "dec_1", "inc_1", "wrong release", Authority.HELD, true, LATER),
                new DecisionEvents.RiskReviewFellDue("dec_1", "inc_1", LATER));
    }

    private static List<PublishedBody> obligations() {
        List<String> releases = List.of("rel_1", "rel_2");
        return List.of(
                new ObligationEvents.ObligationOpened(
                        "obl_1",
                        "rel_1",
                        "shop",
                        "2.0",
                        "error-rate",
                        "Requests that fail",
                        "error_rate_percent",
                        HarmKind.USER,
                        RequiredAction.ROLLBACK,
                        "commander",
                        NOON,
                        NOON,
                        NOON,
                        LATER,
                        new ObligationEvents.Following(
                                "obl_0", ObligationEvents.FollowingCause.REVIEW_DUE, "dec_1")),
                new ObligationEvents.ObligationJoined(
                        "obl_1", "rel_2", "cart", "7", "errors", "Errors", NOON, NOON, NOON, null),
                new ObligationEvents.ObligationRestated("obl_1", NOON, NOON, NOON, LATER),
                new ObligationEvents.ObligationRetracted("obl_1", LATER),
                new ObligationEvents.ObligationCleared("obl_1", LATER),
                new ObligationEvents.ObligationRecrossed("obl_1", LATER, null),
                new ObligationEvents.SignalLost("obl_1", LATER),
                new ObligationEvents.ObligationAttributed(
                        "obl_1", "rel_1", "only shop is slow", LATER, LATER),
                new ObligationEvents.ObligationConnected("obl_1", "inc_1", LATER),
                new ObligationEvents.BudgetWarned(
                        "obl_1", releases, "Requests that fail", "commander", LATER, NOON),
                new ObligationEvents.BudgetRanOut(
                        "obl_1", releases, "Requests that fail", "commander", LATER),
                new ObligationEvents.NotificationAccepted(
                        "obl_1", ObligationEvents.Occasion.BUDGET_RUNS_OUT, LATER));
    }

    private static List<PublishedBody> guidance() {
        return List.of(
                new GuidanceEvents.GuidanceProposed(
                        "gui_1",
                        "Expand first, contract in a later release.",
                        SCHEMA_OF_SHOP,
                        DesignPattern.EXPAND_CONTRACT,
                        GuidanceCheck.needsPattern("expand only"),
                        new GuidanceEvents.Origin("fnd_1", "inc_1", "incident:7"),
                        NOON),
                new GuidanceEvents.GuidanceAdopted("gui_1", 1, LATER),
                new GuidanceEvents.GuidanceRevised(
                        "gui_1", 2, "Expand first.", Scope.ALL, null, null, "shorter", LATER),
                new GuidanceEvents.GuidanceReviewDue(
                        "gui_1",
                        2,
                        new GuidanceEvents.Cause(
                                "shop", PlatformPart.DATA_MODEL, "orders by region", "release:9"),
                        LATER),
                new GuidanceEvents.GuidanceReviewed(
                        "gui_1", 2, List.of("release:9"), "it holds there, too", LATER),
                new GuidanceEvents.GuidanceRetired("gui_1", 2, "the table is gone", LATER));
    }
}
