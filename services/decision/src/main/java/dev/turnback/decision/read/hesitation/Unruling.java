package dev.turnback.decision.read.hesitation;

import dev.turnback.decision.domain.obligation.UsualBudget;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.hesitation.WithoutRules.Judged;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.incidents.IncidentAsKnown.Blamed;
import dev.turnback.decision.signal.live.LiveRelease;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Awareness;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.Worsening;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges where no rule was recorded before exposure: by when somebody had the release in mind.
 *
 * @param decisions of the incident
 * @param end how far is looked, UTC
 */
record Unruling(IncidentAsKnown incident, List<DecisionView> decisions, Instant end) {

    Judged judge(Blamed blamed, LiveRelease release) {
        Duration budget = UsualBudget.of(incident.severity().orElse(null));
        List<DecisionView> about =
                decisions.stream()
                        .filter(
                                each ->
                                        each.releaseId() == null
                                                || each.releaseId().equals(blamed.releaseId()))
                        .toList();
        var facts =
                new ObligationFacts(
                        null,
                        release.exposedAt(),
                        closeAt(release.exposedAt()),
                        awareness(blamed, about),
                        incident.containedAt().orElse(null),
                        budget,
                        Duration.ZERO,
                        List.of(),
                        about.stream().flatMap(Unruling::facts).toList(),
                        Attempt.AS_INTENDED,
                        Worsening.UNTOLD);
        return new Judged(release, budget, ObligationJudge.judge(facts, Instant::toString));
    }

    private Instant closeAt(Instant exposedAt) {
        Instant least = exposedAt.plusSeconds(1);
        return end.isBefore(least) ? least : end;
    }

    private Awareness awareness(Blamed blamed, List<DecisionView> about) {
        return new Awareness(
                null, incident.declaredAt().orElse(null), blamed.since(), proposedAt(about));
    }

    private static @Nullable Instant proposedAt(List<DecisionView> about) {
        return about.stream()
                .filter(each -> takesBack(each.kind()))
                .map(DecisionView::occurredAt)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean takesBack(dev.turnback.contracts.DecisionKind kind) {
        return switch (kind) {
            case PARTIAL_ROLLBACK, FULL_ROLLBACK -> true;
            case HOLD, CONTINUE, PAUSE, CONTAIN, ROLL_FORWARD, ACCEPT_RISK -> false;
        };
    }

    private static Stream<DecisionFact> facts(DecisionView decision) {
        var taken =
                new DecisionFact.Taken(
                        decision.id(),
                        decision.occurredAt(),
                        DecisionKind.valueOf(decision.kind().name()),
                        decision.mandate().authority().counts(),
                        decision.effectAt());
        DecisionView.Withdrawal withdrawn = decision.withdrawn();
        return withdrawn == null
                ? Stream.of(taken)
                : Stream.of(
                        taken,
                        new DecisionFact.TakenBack(
                                decision.id(),
                                withdrawn.at(),
                                withdrawn.mandate().authority().counts()));
    }
}
