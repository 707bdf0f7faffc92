package dev.turnback.decision.read.attempts;

import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.read.attempts.RuleCourse.Binding;
import dev.turnback.decision.read.attempts.RuleCourse.Breach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while an event is worked into it. */
final class RuleCourseDraft {

    private final RuleCourse before;
    private final List<Binding> releases;
    private final List<Breach> breaches;
    private final List<String> decisions;
    private @Nullable String attributedTo;
    private boolean retracted;

    private RuleCourseDraft(RuleCourse before) {
        this.before = before;
        releases = new ArrayList<>(before.releases());
        breaches = new ArrayList<>(before.breaches());
        decisions = new ArrayList<>(before.decisions());
        attributedTo = before.attributedTo();
        retracted = before.retracted();
    }

    static @Nullable RuleCourse evolve(@Nullable RuleCourse row, ObligationEvent event) {
        if (event instanceof ObligationOpened e) {
            return new RuleCourse(
                    e.obligationId(),
                    List.of(Binding.of(e.bound())),
                    null,
                    List.of(new Breach(e.onset(), null, null)),
                    List.of(),
                    false);
        }
        if (row == null) {
            return null;
        }
        var draft = new RuleCourseDraft(row);
        draft.apply(event);
        return draft.row();
    }

    private void apply(ObligationEvent event) {
        switch (event) {
            case ObligationOpened _ -> throw new IllegalStateException("it is opened once");
            case ObligationEvent.ReleaseJoined e -> releases.add(Binding.of(e.bound()));
            case ObligationEvent.ObligationRestated e -> restate(e.onset());
            case ObligationEvent.ObligationRetracted _ -> retracted = true;
            case ObligationEvent.ObligationCleared e -> end(e.containedAt(), null);
            case ObligationEvent.SignalLost e -> end(null, e.staleSince());
            case ObligationEvent.ObligationRecrossed e ->
                    breaches.add(new Breach(e.at(), null, null));
            case ObligationEvent.ObligationAttributed e -> attributedTo = e.releaseId();
            case ObligationEvent.DecisionCounted e -> decisions.add(e.decisionId());
            case ObligationEvent.DecisionUncounted e -> decisions.remove(e.decisionId());
            case ObligationEvent.AwarenessNoted _,
                    ObligationEvent.EffectNoted _,
                    ObligationEvent.IncidentConnected _,
                    ObligationEvent.BudgetWarned _,
                    ObligationEvent.BudgetRanOut _,
                    ObligationEvent.NotificationAccepted _,
                    ObligationEvent.NotificationGivenUp _,
                    ObligationEvent.ObligationJudged _ -> {}
        }
    }

    private void restate(Instant onset) {
        Breach first = breaches.getFirst();
        breaches.set(0, new Breach(onset, first.clearAt(), first.lostAt()));
    }

    private void end(@Nullable Instant clearAt, @Nullable Instant lostAt) {
        breaches.set(breaches.size() - 1, new Breach(breaches.getLast().from(), clearAt, lostAt));
    }

    private RuleCourse row() {
        return new RuleCourse(
                before.obligationId(), releases, attributedTo, breaches, decisions, retracted);
    }
}
