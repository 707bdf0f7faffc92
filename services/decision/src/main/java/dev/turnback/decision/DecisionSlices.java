package dev.turnback.decision;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.decision.domain.attempt.Attempt;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.AttemptRejection;
import dev.turnback.decision.domain.datasource.DataSource;
import dev.turnback.decision.domain.datasource.DataSourceCommand;
import dev.turnback.decision.domain.datasource.DataSourceDecider;
import dev.turnback.decision.domain.datasource.DataSourceEvent;
import dev.turnback.decision.domain.datasource.DataSourceRejection;
import dev.turnback.decision.domain.decision.DecisionCase;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.decision.DecisionDecider;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionRejection;
import dev.turnback.decision.domain.incident.IncidentCommand;
import dev.turnback.decision.domain.incident.IncidentDecider;
import dev.turnback.decision.domain.incident.IncidentEvent;
import dev.turnback.decision.domain.incident.IncidentRejection;
import dev.turnback.decision.domain.incident.JudgedIncident;
import dev.turnback.decision.domain.obligation.Obligation;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationDecider;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How each decider is wired to the log. {@code incident} and {@code release} are there to find the
 * decisions and obligations about them by.
 */
public final class DecisionSlices {

    private static final String INCIDENT_TAG = "incident";

    /** All that was decided in one incident is one entity: what somebody else decided is seen. */
    public static final DeciderSlice<
                    DecisionCommand, DecisionCase, DecisionEvent, DecisionRejection>
            DECISION =
                    new DeciderSlice<>(
                            "DecisionCase",
                            new DecisionDecider(),
                            DecisionCommand.class,
                            DecisionEvent.class,
                            INCIDENT_TAG,
                            DecisionCommand::incidentId,
                            DecisionSlices::tagsOf,
                            Map.of(
                                    DecisionEvent.DecisionRecorded.class, "decision-recorded#2",
                                    DecisionEvent.DecisionWithdrawn.class, "decision-withdrawn#2",
                                    DecisionEvent.RiskReviewFellDue.class, "risk-review-fell-due#1",
                                    DecisionEvent.DecisionTookEffect.class,
                                            "decision-took-effect#1"));

    public static final DeciderSlice<
                    ObligationCommand, Obligation, ObligationEvent, ObligationRejection>
            OBLIGATION =
                    new DeciderSlice<>(
                            "Obligation",
                            new ObligationDecider(),
                            ObligationCommand.class,
                            ObligationEvent.class,
                            "obligation",
                            ObligationCommand::obligationId,
                            DecisionSlices::tagsOf,
                            Map.ofEntries(
                                    Map.entry(
                                            ObligationEvent.ObligationOpened.class,
                                            "obligation-opened#2"),
                                    Map.entry(
                                            ObligationEvent.ReleaseJoined.class,
                                            "release-joined#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationRestated.class,
                                            "obligation-restated#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationRetracted.class,
                                            "obligation-retracted#1"),
                                    Map.entry(
                                            ObligationEvent.AwarenessNoted.class,
                                            "awareness-noted#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationCleared.class,
                                            "obligation-cleared#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationRecrossed.class,
                                            "obligation-recrossed#1"),
                                    Map.entry(ObligationEvent.SignalLost.class, "signal-lost#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationAttributed.class,
                                            "obligation-attributed#1"),
                                    Map.entry(
                                            ObligationEvent.IncidentConnected.class,
                                            "incident-connected#1"),
                                    Map.entry(
                                            ObligationEvent.DecisionCounted.class,
                                            "decision-counted#2"),
                                    Map.entry(
                                            ObligationEvent.DecisionUncounted.class,
                                            "decision-uncounted#2"),
                                    Map.entry(ObligationEvent.EffectNoted.class, "effect-noted#1"),
                                    Map.entry(
                                            ObligationEvent.BudgetWarned.class, "budget-warned#1"),
                                    Map.entry(
                                            ObligationEvent.BudgetRanOut.class, "budget-ran-out#1"),
                                    Map.entry(
                                            ObligationEvent.NotificationAccepted.class,
                                            "notification-accepted#1"),
                                    Map.entry(
                                            ObligationEvent.NotificationGivenUp.class,
                                            "notification-given-up#1"),
                                    Map.entry(
                                            ObligationEvent.ObligationJudged.class,
                                            "obligation-judged#1")));

    public static final DeciderSlice<
                    DataSourceCommand, DataSource, DataSourceEvent, DataSourceRejection>
            DATA_SOURCE =
                    new DeciderSlice<>(
                            "DataSource",
                            new DataSourceDecider(),
                            DataSourceCommand.class,
                            DataSourceEvent.class,
                            "data-source",
                            DataSourceCommand::name,
                            event -> Map.of("data-source", event.name()),
                            Map.of(
                                    DataSourceEvent.DataSourceRegistered.class,
                                            "data-source-registered#1",
                                    DataSourceEvent.DataSourceRevised.class,
                                            "data-source-revised#1",
                                    DataSourceEvent.DataSourceRetired.class,
                                            "data-source-retired#1"));

    public static final DeciderSlice<AttemptCommand, Attempt, AttemptEvent, AttemptRejection>
            ATTEMPT = AttemptSlice.ATTEMPT;

    /** What is said of an incident is apart from what is decided in it: neither waits. */
    public static final DeciderSlice<
                    IncidentCommand, JudgedIncident, IncidentEvent, IncidentRejection>
            INCIDENT =
                    new DeciderSlice<>(
                            "JudgedIncident",
                            new IncidentDecider(),
                            IncidentCommand.class,
                            IncidentEvent.class,
                            "judged-incident",
                            IncidentCommand::incidentId,
                            event ->
                                    Map.of(
                                            "judged-incident",
                                            event.incidentId(),
                                            INCIDENT_TAG,
                                            event.incidentId()),
                            Map.of(IncidentEvent.IncidentJudged.class, "incident-judged#1"));

    public static final List<DeciderSlice<?, ?, ?, ?>> ALL =
            List.of(DECISION, OBLIGATION, DATA_SOURCE, ATTEMPT, INCIDENT);

    private DecisionSlices() {}

    private static Map<String, String> tagsOf(DecisionEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("decision", event.decisionId());
        tags.put(INCIDENT_TAG, event.incidentId());
        if (event instanceof DecisionEvent.DecisionRecorded recorded
                && recorded.taken().releaseId() != null) {
            tags.put("release", recorded.taken().releaseId());
        }
        return tags;
    }

    private static Map<String, String> tagsOf(ObligationEvent event) {
        Map<String, String> tags = new HashMap<>();
        tags.put("obligation", event.obligationId());
        switch (event) {
            case ObligationEvent.ObligationOpened e -> tags.put("release", e.bound().releaseId());
            case ObligationEvent.ReleaseJoined e -> tags.put("release", e.bound().releaseId());
            case ObligationEvent.ObligationAttributed e -> tags.put("release", e.releaseId());
            case ObligationEvent.IncidentConnected e -> tags.put(INCIDENT_TAG, e.incidentId());
            case ObligationEvent.ObligationRestated _,
                    ObligationEvent.ObligationRetracted _,
                    ObligationEvent.AwarenessNoted _,
                    ObligationEvent.ObligationCleared _,
                    ObligationEvent.ObligationRecrossed _,
                    ObligationEvent.SignalLost _,
                    ObligationEvent.DecisionCounted _,
                    ObligationEvent.DecisionUncounted _,
                    ObligationEvent.EffectNoted _,
                    ObligationEvent.BudgetWarned _,
                    ObligationEvent.BudgetRanOut _,
                    ObligationEvent.NotificationAccepted _,
                    ObligationEvent.NotificationGivenUp _,
                    ObligationEvent.ObligationJudged _ -> {}
        }
        return tags;
    }
}
