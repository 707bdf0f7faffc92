package dev.turnback.incident.read.reviews;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.DecisionEvents.DecisionRecorded;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.incident.domain.contradiction.Account;
import dev.turnback.incident.domain.contradiction.Account.Attempt;
import dev.turnback.incident.domain.contradiction.Account.Breach;
import dev.turnback.incident.domain.contradiction.Account.Decision;
import dev.turnback.incident.domain.contradiction.Account.Moment;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.read.export.Exporter.Gathered;
import dev.turnback.incident.read.export.HeardDecision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is recorded of an incident, put together so that contradictions can be looked for. */
final class Accounts {

    private final Map<String, Breach> breaches = new LinkedHashMap<>();
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private final Gathered gathered;

    private Accounts(Gathered gathered) {
        this.gathered = gathered;
    }

    static Account of(Gathered gathered) {
        var accounts = new Accounts(gathered);
        Judged.inOrder(gathered).forEach(accounts::take);
        return accounts.account();
    }

    private Account account() {
        return new Account(
                moment(gathered.incident().harmBeganAt(), CorrectedField.HARM_BEGAN_AT),
                moment(gathered.incident().containedAt(), CorrectedField.CONTAINED_AT),
                moment(gathered.incident().resolvedAt(), CorrectedField.RESOLVED_AT),
                new ArrayList<>(breaches.values()),
                new ArrayList<>(decisions.values()),
                new ArrayList<>(attempts.values()));
    }

    /** Where the last word about it is recorded; the incident's last event where that is merged. */
    private @Nullable Moment moment(@Nullable Instant at, CorrectedField field) {
        if (at == null) {
            return null;
        }
        String position = gathered.incident().position();
        for (RecordedEvent event : gathered.own()) {
            if (isAbout(event.body(), field)) {
                position = event.log() + ":" + event.position();
            }
        }
        return new Moment(at, position);
    }

    private static boolean isAbout(Object event, CorrectedField field) {
        return switch (event) {
            case IncidentEvent.HarmNoted _ -> field == CorrectedField.HARM_BEGAN_AT;
            case IncidentEvent.IncidentContained _ -> field == CorrectedField.CONTAINED_AT;
            case IncidentEvent.IncidentResolved _ -> field == CorrectedField.RESOLVED_AT;
            case IncidentEvent.IncidentCorrected e -> field == e.field();
            default -> false;
        };
    }

    private void take(HeardDecision heard) {
        switch (heard.told()) {
            case DecisionRecorded e ->
                    decisions.put(
                            e.decisionId(),
                            new Decision(
                                    e.decisionId(),
                                    e.releaseId(),
                                    new Moment(e.at(), heard.at()),
                                    heard.recordedAt()));
            case ObligationOpened e ->
                    breaches.put(
                            e.obligationId(),
                            new Breach(
                                    e.obligationId(),
                                    e.releaseId(),
                                    new Moment(e.onset(), heard.at()),
                                    heard.recordedAt(),
                                    null));
            case ObligationRestated e ->
                    breach(e.obligationId(), new Moment(e.onset(), heard.at()), null, null);
            case ObligationAttributed e -> breach(e.obligationId(), null, e.releaseId(), null);
            case ObligationCleared e ->
                    breach(e.obligationId(), null, null, new Moment(e.containedAt(), heard.at()));
            case ObligationRecrossed e -> recrossed(e.obligationId());
            case ObligationRetracted e -> breaches.remove(e.obligationId());
            case AttemptEvents e -> take(heard, e);
            default -> {}
        }
    }

    private void breach(
            String id,
            @Nullable Moment onset,
            @Nullable String releaseId,
            @Nullable Moment cleared) {
        breaches.computeIfPresent(
                id,
                (_, was) ->
                        new Breach(
                                id,
                                releaseId == null ? was.releaseId() : releaseId,
                                onset == null ? was.onset() : onset,
                                was.recordedAt(),
                                cleared == null ? was.cleared() : cleared));
    }

    private void recrossed(String id) {
        breaches.computeIfPresent(
                id,
                (_, was) -> new Breach(id, was.releaseId(), was.onset(), was.recordedAt(), null));
    }

    private void take(HeardDecision heard, AttemptEvents event) {
        switch (event) {
            case AttemptEvents.AttemptFollowed e ->
                    attempts.put(
                            e.attemptId(),
                            new Attempt(
                                    e.attemptId(),
                                    e.releaseId(),
                                    e.decisionId(),
                                    new Moment(e.at(), heard.at()),
                                    null,
                                    null));
            case AttemptEvents.AttemptAttributed e ->
                    attempts.computeIfPresent(
                            e.attemptId(),
                            (id, was) ->
                                    new Attempt(
                                            id,
                                            was.releaseId(),
                                            e.decisionId(),
                                            was.began(),
                                            was.ended(),
                                            was.succeeded()));
            case AttemptEvents.AttemptEnded e ->
                    attempts.computeIfPresent(
                            e.attemptId(),
                            (id, was) ->
                                    new Attempt(
                                            id,
                                            was.releaseId(),
                                            was.decisionId(),
                                            was.began(),
                                            new Moment(e.at(), heard.at()),
                                            was.succeeded()));
            case AttemptEvents.AttemptJudged e ->
                    attempts.computeIfPresent(
                            e.attemptId(), (_, was) -> judged(was, e, heard.at()));
            case AttemptEvents.AttemptTakenBack e -> attempts.remove(e.attemptId());
            case AttemptEvents.AttemptStepTold _,
                    AttemptEvents.AttemptVerified _,
                    AttemptEvents.AttemptMisdirected _,
                    AttemptEvents.MisdirectionWithdrawn _,
                    AttemptEvents.AttemptJudgementFellDue _ -> {}
        }
    }

    private static Attempt judged(Attempt was, AttemptEvents.AttemptJudged e, String position) {
        boolean succeeded =
                switch (e.outcome()) {
                    case SUCCEEDED, SUCCEEDED_LATE -> true;
                    case PARTIAL, INEFFECTIVE, HARMFUL, FAILED, ABANDONED, UNKNOWN -> false;
                };
        return new Attempt(
                was.attemptId(),
                was.releaseId(),
                was.decisionId(),
                was.began(),
                was.ended(),
                succeeded ? new Moment(e.at(), position) : null);
    }
}
