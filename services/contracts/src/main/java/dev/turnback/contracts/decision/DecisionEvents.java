package dev.turnback.contracts.decision;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.PublishedBody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the decision service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.decision.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface DecisionEvents extends PublishedBody
        permits DecisionEvents.OfADecision, ObligationEvents, AttemptEvents, JudgementEvents {

    /** What happened to a decision. */
    sealed interface OfADecision extends DecisionEvents {

        String decisionId();

        String incidentId();

        @Override
        default String subject() {
            return decisionId();
        }
    }

    /**
     * @param releaseId the release it is about, null when the incident as a whole is meant
     * @param role in which role it was decided, null when nobody said
     * @param authority whether whoever decided might; held in what was published before it was said
     * @param alternatives what else was considered; empty also in what was published before
     * @param reviewBy when an accepted risk, or what is rolled forward, is looked at again; null
     *     for other kinds
     * @param evidenceSha256 of what was known when it was decided, in hexadecimal; null when that
     *     was not kept
     * @param supersedes the decision whose place it takes; null for none
     * @param selfReported true when it was recorded more than 60 seconds after it occurred
     * @param at when it was decided
     */
    record DecisionRecorded(
            String decisionId,
            String incidentId,
            @Nullable String releaseId,
            DecisionKind kind,
            String rationale,
            @Nullable String role,
            Authority authority,
            List<Alternative> alternatives,
            @Nullable Instant reviewBy,
            @Nullable String evidenceSha256,
            @Nullable String supersedes,
            boolean selfReported,
            Instant at)
            implements OfADecision {
        public DecisionRecorded {
            authority = authority == null ? Authority.HELD : authority;
            alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
        }
    }

    /**
     * @param whyNot what spoke against it
     */
    record Alternative(DecisionKind kind, String whyNot) {}

    /**
     * @param authority whether whoever withdrew it might: if not, it stands; held in what was
     *     published before it was said
     * @param afterEffect what was decided had been done by then; null in what was published before
     */
    record DecisionWithdrawn(
            String decisionId,
            String incidentId,
            String reason,
            Authority authority,
            @Nullable Boolean afterEffect,
            Instant at)
            implements OfADecision {
        public DecisionWithdrawn {
            authority = authority == null ? Authority.HELD : authority;
        }
    }

    /**
     * What was decided was done.
     *
     * @param attemptId by which attempt
     * @param at when it was done
     */
    record DecisionTookEffect(String decisionId, String incidentId, String attemptId, Instant at)
            implements OfADecision {}

    /**
     * An accepted risk is to be looked at again, now.
     *
     * @param at the time it was due
     */
    record RiskReviewFellDue(String decisionId, String incidentId, Instant at)
            implements OfADecision {}
}
