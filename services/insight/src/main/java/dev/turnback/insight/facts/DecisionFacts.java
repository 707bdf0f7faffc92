package dev.turnback.insight.facts;

import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudgementFellDue;
import dev.turnback.contracts.decision.AttemptEvents.AttemptMisdirected;
import dev.turnback.contracts.decision.AttemptEvents.AttemptStepTold;
import dev.turnback.contracts.decision.AttemptEvents.AttemptTakenBack;
import dev.turnback.contracts.decision.AttemptEvents.AttemptVerified;
import dev.turnback.contracts.decision.AttemptEvents.MisdirectionWithdrawn;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents;
import dev.turnback.contracts.decision.ObligationEvents.BudgetRanOut;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.NotificationAccepted;
import dev.turnback.contracts.decision.ObligationEvents.ObligationAttributed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationConnected;
import dev.turnback.contracts.decision.ObligationEvents.ObligationJoined;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRestated;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.contracts.decision.ObligationEvents.SignalLost;
import dev.turnback.insight.facts.FactTable.Stamp;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is folded from the decision log alone; no other log writes into these tables. */
final class DecisionFacts {

    final FactTable<ObligationFact> obligations = new FactTable<>("obl");
    final FactTable<JudgedAttempt> attempts = new FactTable<>("att");
    final FactTable<IncidentCourse> courses = new FactTable<>("inc");

    Stream<FactTable<? extends Fact>> tables() {
        return Stream.of(obligations, attempts, courses);
    }

    /** True when a fact may change by it. */
    static boolean isOfFacts(DecisionEvents event) {
        return switch (event) {
            case DecisionEvents.OfADecision e -> false;
            case SignalLost e -> false;
            case BudgetWarned e -> false;
            case BudgetRanOut e -> false;
            case NotificationAccepted e -> false;
            case ObligationCleared e -> false;
            case AttemptStepTold e -> false;
            case AttemptVerified e -> false;
            case AttemptJudgementFellDue e -> false;
            case ObligationEvents e -> true;
            case AttemptEvents e -> true;
            case ObligationJudged e -> true;
            case IncidentJudged e -> true;
        };
    }

    void apply(DecisionEvents event, Stamp stamp) {
        switch (event) {
            case DecisionEvents.OfADecision e -> {}
            case ObligationEvents e -> apply(e, stamp);
            case AttemptEvents e -> apply(e, stamp);
            case ObligationJudged e ->
                    obligations.evolve(
                            e.obligationId(), stamp, before -> ObligationFact.of(before, e));
            case IncidentJudged e -> apply(e, stamp);
        }
    }

    private void apply(ObligationEvents event, Stamp stamp) {
        switch (event) {
            case ObligationOpened e ->
                    obligations.evolve(e.obligationId(), stamp, before -> ObligationFact.of(e));
            case ObligationJoined e -> known(e, stamp, before -> before.joined(e));
            case ObligationRestated e -> known(e, stamp, before -> before.restated(e));
            case ObligationRetracted e -> known(e, stamp, ObligationFact::none);
            case ObligationRecrossed e -> known(e, stamp, ObligationFact::recrossed);
            case ObligationAttributed e -> known(e, stamp, before -> before.attributed(e));
            case ObligationConnected e ->
                    known(e, stamp, before -> before.connected(e.incidentId()));
            // It stays open until it is judged.
            case ObligationCleared e -> {}
            case SignalLost e -> {}
            case BudgetWarned e -> {}
            case BudgetRanOut e -> {}
            case NotificationAccepted e -> {}
        }
    }

    private void apply(AttemptEvents event, Stamp stamp) {
        switch (event) {
            case AttemptFollowed e ->
                    attempts.evolve(e.attemptId(), stamp, before -> JudgedAttempt.of(e));
            case AttemptAttributed e -> known(e, stamp, before -> before.with(e));
            case AttemptEnded e -> known(e, stamp, before -> before.with(e));
            case AttemptTakenBack e -> known(e, stamp, JudgedAttempt::none);
            case AttemptMisdirected e -> known(e, stamp, before -> before.misdirected(true));
            case MisdirectionWithdrawn e -> known(e, stamp, before -> before.misdirected(false));
            case AttemptJudged e -> known(e, stamp, before -> before.with(e));
            // What they say is in the judgement that follows.
            case AttemptStepTold e -> {}
            case AttemptVerified e -> {}
            case AttemptJudgementFellDue e -> {}
        }
    }

    /** Judged again, what is not named any more was no obligation. */
    private void apply(IncidentJudged event, Stamp stamp) {
        List<String> named = event.withoutRule().stream().map(WithoutRule::releaseId).toList();
        List<String> before =
                courses.now(event.incidentId()).map(IncidentCourse::withoutRule).orElse(List.of());
        if (!courses.evolve(event.incidentId(), stamp, any -> IncidentCourse.of(event))) {
            return;
        }
        before.stream()
                .filter(release -> !named.contains(release))
                .map(release -> ObligationFact.idOf(event.incidentId(), release))
                .forEach(id -> change(obligations, id, stamp, ObligationFact::none));
        for (WithoutRule release : event.withoutRule()) {
            obligations.evolve(
                    ObligationFact.idOf(event.incidentId(), release.releaseId()),
                    stamp,
                    any -> ObligationFact.of(event, release));
        }
    }

    private void known(ObligationEvents event, Stamp stamp, UnaryOperator<ObligationFact> change) {
        change(obligations, event.obligationId(), stamp, change);
    }

    private void known(AttemptEvents event, Stamp stamp, UnaryOperator<JudgedAttempt> change) {
        change(attempts, event.attemptId(), stamp, change);
    }

    private static <F extends Fact> void change(
            FactTable<F> table, String id, Stamp stamp, UnaryOperator<F> change) {
        UnaryOperator<@Nullable F> ifKnown = before -> before == null ? null : change.apply(before);
        table.evolve(id, stamp, ifKnown);
    }
}
