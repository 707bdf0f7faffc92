package dev.turnback.decision.read.obligations;

import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.AwarenessNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetRanOut;
import dev.turnback.decision.domain.obligation.ObligationEvent.BudgetWarned;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionCounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.DecisionUncounted;
import dev.turnback.decision.domain.obligation.ObligationEvent.EffectNoted;
import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationAccepted;
import dev.turnback.decision.domain.obligation.ObligationEvent.NotificationGivenUp;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationAttributed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationCleared;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationJudged;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRecrossed;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRestated;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRetracted;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.decision.domain.obligation.ObligationEvent.SignalLost;
import dev.turnback.decision.read.obligations.ObligationView.Attribution;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.decision.read.obligations.ObligationView.Course;
import dev.turnback.decision.read.obligations.ObligationView.Knowledge;
import dev.turnback.decision.read.obligations.ObligationView.Notification;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while an event is worked into it. */
final class ObligationDraft {

    private final ObligationView before;
    private final List<Candidate> candidates;
    private final List<Counted> decisions;
    private final List<String> incidents;
    private final List<Notification> notifications;
    private Clock clock;
    private Course course;
    private @Nullable Knowledge awareness;
    private @Nullable Attribution attribution;
    private @Nullable Instant warnedAt;
    private @Nullable Instant ranOutAt;

    private ObligationDraft(ObligationView before) {
        this.before = before;
        candidates = new ArrayList<>(before.candidates());
        decisions = new ArrayList<>(before.decisions());
        incidents = new ArrayList<>(before.incidents());
        notifications = new ArrayList<>(before.notifications());
        clock = before.clock();
        course = before.course();
        awareness = before.awareness();
        attribution = before.attribution();
        warnedAt = before.warnedAt();
        ranOutAt = before.ranOutAt();
    }

    static @Nullable ObligationView evolve(
            @Nullable ObligationView view, ObligationEvent event, Stamp stamp) {
        if (event instanceof ObligationOpened opened) {
            return opened(opened, stamp);
        }
        if (view == null) {
            return null;
        }
        var draft = new ObligationDraft(view);
        draft.apply(event);
        return draft.row();
    }

    private static ObligationView opened(ObligationOpened e, Stamp stamp) {
        return new ObligationView(
                e.obligationId(),
                List.of(
                        new Candidate(
                                e.bound(),
                                e.onset(),
                                e.confirmedAt(),
                                e.byAbsence(),
                                e.preexisting())),
                e.onset(),
                e.confirmedAt(),
                e.clock(),
                new Course(State.IN_BREACH, e.onset()),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                e.following(),
                stamp.recordedAt(),
                stamp.at());
    }

    private void apply(ObligationEvent event) {
        switch (event) {
            case ObligationOpened _ -> throw new IllegalStateException("it is opened once");
            case ReleaseJoined e -> {
                candidates.add(new Candidate(e.bound(), e.onset(), e.confirmedAt(), false, false));
                clock = e.clock();
            }
            case ObligationRestated e -> restate(e);
            case ObligationRetracted e -> stop(State.RETRACTED, e.at());
            case ObligationCleared e -> stop(State.CLEARED, e.containedAt());
            case SignalLost e -> stop(State.LOST, e.staleSince());
            case ObligationRecrossed e -> {
                course = new Course(State.IN_BREACH, e.at());
                clock = e.clock();
            }
            case AwarenessNoted e -> {
                awareness = new Knowledge(e.how(), e.at());
                clock = e.clock();
            }
            case ObligationAttributed e -> {
                attribution = new Attribution(e.releaseId(), e.why(), e.at());
                clock = e.clock();
            }
            case IncidentConnected e -> incidents.add(e.incidentId());
            case DecisionCounted e -> {
                decisions.add(
                        new Counted(
                                e.decisionId(),
                                e.kind(),
                                e.authority(),
                                e.stopsTheClock(),
                                e.at(),
                                null,
                                null));
                clock = e.clock();
            }
            case DecisionUncounted e -> {
                decisions.replaceAll(each -> withdrawn(each, e));
                clock = e.clock();
            }
            case EffectNoted e -> {
                decisions.replaceAll(each -> effective(each, e));
                clock = e.clock();
            }
            case BudgetWarned e -> warnedAt = e.at();
            case BudgetRanOut e -> ranOutAt = e.at();
            case NotificationAccepted e ->
                    notifications.add(new Notification(e.occasion(), null, e.at()));
            case NotificationGivenUp e ->
                    notifications.add(new Notification(e.occasion(), e.why(), e.at()));
            case ObligationJudged _ -> {}
        }
    }

    private void restate(ObligationRestated e) {
        var first =
                new Candidate(
                        candidates.getFirst().bound(),
                        e.onset(),
                        e.confirmedAt(),
                        e.byAbsence(),
                        e.preexisting());
        candidates.set(0, first);
        if (course.equals(new Course(State.IN_BREACH, before.onset()))) {
            course = new Course(State.IN_BREACH, e.onset());
        }
        clock = e.clock();
    }

    private void stop(State state, Instant since) {
        course = new Course(state, since);
        clock = new Clock(clock.knowableAt(), null, null);
    }

    private static Counted withdrawn(Counted counted, DecisionUncounted e) {
        return counted.decisionId().equals(e.decisionId()) && e.authority().counts()
                ? with(counted, counted.effectAt(), e.at())
                : counted;
    }

    private static Counted effective(Counted counted, EffectNoted e) {
        return counted.decisionId().equals(e.decisionId())
                ? with(counted, e.at(), counted.withdrawnAt())
                : counted;
    }

    private static Counted with(
            Counted counted, @Nullable Instant effectAt, @Nullable Instant withdrawnAt) {
        return new Counted(
                counted.decisionId(),
                counted.kind(),
                counted.authority(),
                counted.stopsTheClock(),
                counted.at(),
                effectAt,
                withdrawnAt);
    }

    private ObligationView row() {
        return new ObligationView(
                before.id(),
                candidates,
                candidates.getFirst().onset(),
                candidates.getFirst().confirmedAt(),
                clock,
                course,
                awareness,
                decisions,
                incidents,
                attribution,
                warnedAt,
                ranOutAt,
                notifications,
                before.following(),
                before.recordedAt(),
                before.position());
    }
}
