package dev.turnback.decision.read.phases;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.figures.phases.PhaseFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The moments of one incident, out of what several rows say. */
record Gathered(IncidentAsKnown incident, IncidentRows.Known rows) {

    PhaseFacts facts() {
        Optional<Standing> standing = standing();
        return new PhaseFacts(
                first(breaches().map(ObligationView::onset)),
                incident.harmBeganAt().orElse(null),
                incident.begunAt(),
                first(breaches().map(each -> each.clock().knowableAt())),
                standing.map(Standing::at).orElse(null),
                standing.map(each -> finishedAt(each.decisionId())).orElse(null),
                clearSince(),
                incident.containedAt().orElse(null),
                incident.resolvedAt().orElse(null),
                Duration.ZERO);
    }

    private record Standing(String decisionId, Instant at) {}

    /** Those that were crossings; what follows on one is the same breach. */
    private Stream<ObligationView> breaches() {
        return rows.obligations().stream()
                .filter(each -> each.following() == null)
                .filter(each -> each.course().state() != State.RETRACTED);
    }

    /** What stopped the first clock; where no rule was crossed, what was decided first. */
    private Optional<Standing> standing() {
        Optional<Standing> counted =
                breaches()
                        .flatMap(each -> each.decisions().stream())
                        .filter(Counted::holds)
                        .map(each -> new Standing(each.decisionId(), each.at()))
                        .min(Comparator.comparing(Standing::at));
        return breaches().findAny().isPresent()
                ? counted
                : rows.decisions().stream()
                        .filter(Gathered::counts)
                        .map(each -> new Standing(each.id(), each.occurredAt()))
                        .min(Comparator.comparing(Standing::at));
    }

    private static boolean counts(DecisionView decision) {
        return decision.kind() != DecisionKind.CONTINUE
                && decision.mandate().authority().counts()
                && (decision.withdrawn() == null || decision.withdrawn().afterEffect());
    }

    private @Nullable Instant finishedAt(String decisionId) {
        return first(
                rows.attempts().stream()
                        .filter(each -> decisionId.equals(each.decisionId()))
                        .map(AttemptView::end)
                        .flatMap(Stream::ofNullable)
                        .filter(Gathered::isReached)
                        .map(End::at));
    }

    private static boolean isReached(End end) {
        return switch (end.ending()) {
            case REACHED, PARTLY -> true;
            case NOT_REACHED, ABANDONED -> false;
        };
    }

    /** Over all rules on users and the system; where only business ones are crossed, over those. */
    private @Nullable Instant clearSince() {
        List<ObligationView> all = breaches().toList();
        List<ObligationView> serious = all.stream().filter(Gathered::isSerious).toList();
        List<ObligationView> counted = serious.isEmpty() ? all : serious;
        boolean clear =
                !counted.isEmpty()
                        && counted.stream()
                                .allMatch(each -> each.course().state() == State.CLEARED);
        return clear
                ? counted.stream()
                        .map(each -> each.course().since())
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    private static boolean isSerious(ObligationView obligation) {
        return obligation.judged().bound().terms().harmKind() != HarmKind.BUSINESS;
    }

    private static @Nullable Instant first(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder()).orElse(null);
    }
}
