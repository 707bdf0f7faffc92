package dev.turnback.decision.read.obligations;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Following;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An obligation as it is shown; times are UTC.
 *
 * @param candidates the releases that it may be, in the order in which they were named
 * @param onset S, when the breach began, of the release for which it was opened
 * @param confirmedAt tc, when it had lasted
 * @param clock when somebody could know, is warned, and has to have decided
 * @param awareness the earliest that is known; null while nobody is known to know
 * @param attribution which of the releases it is; null while nobody said so
 * @param warnedAt when half of the budget was used up; null while it is not
 * @param ranOutAt when all of it was; null while it is not
 * @param following why it has to be decided anew; null when it is the first time
 * @param recordedAt when it was opened, as recorded
 * @param position where it is recorded, as in {@code decision:12}
 */
public record ObligationView(
        String id,
        List<Candidate> candidates,
        Instant onset,
        Instant confirmedAt,
        Clock clock,
        Course course,
        @Nullable Knowledge awareness,
        List<Counted> decisions,
        List<String> incidents,
        @Nullable Attribution attribution,
        @Nullable Instant warnedAt,
        @Nullable Instant ranOutAt,
        List<Notification> notifications,
        @Nullable Following following,
        Instant recordedAt,
        String position) {

    /** A release that it may be, with the rule as it bound that one. */
    public record Candidate(
            Bound bound,
            Instant onset,
            Instant confirmedAt,
            boolean byAbsence,
            boolean preexisting) {}

    /** How the signal goes. */
    public enum State {
        IN_BREACH,
        /** It was clear for the full quiet time. */
        CLEARED,
        /** Nothing is heard any more: nobody knows whether it is over. */
        LOST,
        /** Samples that came late showed that it was no crossing. */
        RETRACTED
    }

    public record Course(State state, Instant since) {}

    public record Knowledge(Awareness how, Instant at) {}

    /**
     * @param authority whether whoever decided might
     * @param stopsTheClock whether it meets the rule, or accepts the risk, and whoever decided
     *     might
     * @param effectAt when what was decided was done; null while it is not known to be
     * @param withdrawnAt null while it stands
     */
    public record Counted(
            String decisionId,
            DecisionKind kind,
            Authority authority,
            boolean stopsTheClock,
            Instant at,
            @Nullable Instant effectAt,
            @Nullable Instant withdrawnAt) {

        /** True while it stands and keeps the clock from running. */
        public boolean holds() {
            return stopsTheClock && (withdrawnAt == null || wasDoneBefore(withdrawnAt));
        }

        private boolean wasDoneBefore(Instant moment) {
            return effectAt != null && !effectAt.isAfter(moment);
        }
    }

    public record Attribution(String releaseId, String why, Instant at) {}

    /**
     * @param givenUp why nobody took it; null when somebody did
     */
    public record Notification(Occasion occasion, @Nullable String givenUp, Instant at) {}

    public static final View<ObligationView> VIEW =
            new View<>(
                    ViewDefinition.named("obligations", 2)
                            .indexed("byOnset", ViewKey.instant("onset"))
                            .indexed("open", ViewKey.instant("openOnset"))
                            .indexed("byFollowed", ViewKey.string("followed")),
                    ObligationView.class,
                    List.of(
                            new View.Fold<>(
                                    ObligationEvent.class,
                                    ObligationEvent::obligationId,
                                    ObligationDraft::evolve)),
                    ObligationView::keys);

    public ObligationView {
        candidates = List.copyOf(candidates);
        decisions = List.copyOf(decisions);
        incidents = List.copyOf(incidents);
        notifications = List.copyOf(notifications);
    }

    /** Those that are not over and began before a time. */
    public static ViewQuery openBefore(Instant to) {
        return ViewQuery.along("obligations", "open").to(ViewValue.of(to));
    }

    /** Those that follow on one. */
    public static ViewQuery following(String obligationId) {
        return ViewQuery.along("obligations", "byFollowed").with(ViewValue.of(obligationId));
    }

    /** Those that began in a time. */
    public static ViewQuery begunBetween(Instant from, Instant to) {
        return ViewQuery.along("obligations", "byOnset")
                .from(ViewValue.of(from))
                .to(ViewValue.of(to));
    }

    /** True while it is not known to be over; what was lost may go on unseen. */
    public boolean mayStillDoHarm() {
        return switch (course.state()) {
            case IN_BREACH, LOST -> true;
            case CLEARED, RETRACTED -> false;
        };
    }

    /** False for what was over before that time, and for what never was. */
    public boolean isNotOverBefore(Instant at) {
        return switch (course.state()) {
            case IN_BREACH, LOST -> true;
            case CLEARED -> !at.isAfter(course.since());
            case RETRACTED -> false;
        };
    }

    public List<String> releaseIds() {
        return candidates.stream().map(each -> each.bound().releaseId()).toList();
    }

    /** From when on decisions count: what was decided before is what it follows on. */
    public Instant askedSince() {
        return following == null ? onset : confirmedAt;
    }

    /** The one whose signal is watched: itself, unless it follows on another one. */
    public String watched() {
        return following == null ? id : following.obligationId();
    }

    /** For which it was crossed first. */
    Candidate first() {
        return candidates.stream().min(Comparator.comparing(Candidate::confirmedAt)).orElseThrow();
    }

    /** The one that it is, or as long as nobody knows the one with the smallest budget. */
    public Candidate judged() {
        return candidates.stream()
                .filter(
                        each ->
                                attribution == null
                                        || each.bound().releaseId().equals(attribution.releaseId()))
                .min(Comparator.comparingDouble(each -> each.bound().terms().budgetSeconds()))
                .orElseThrow();
    }

    private static Map<String, ViewValue> keys(ObligationView row) {
        var keys = new HashMap<String, ViewValue>();
        keys.put("onset", ViewValue.of(row.onset()));
        if (row.following() != null) {
            keys.put("followed", ViewValue.of(row.following().obligationId()));
        }
        if (row.mayStillDoHarm()) {
            keys.put("openOnset", ViewValue.of(row.onset()));
        }
        return keys;
    }
}
