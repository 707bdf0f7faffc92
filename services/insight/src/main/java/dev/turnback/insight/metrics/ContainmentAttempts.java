package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.insight.facts.JudgedAttempt;
import java.util.List;

/** What was done instead of a rollback; the decision log alone knows of it. */
final class ContainmentAttempts {

    private ContainmentAttempts() {}

    static MetricAnswer.Containments of(FactsAt facts, MetricsQuery query) {
        List<JudgedAttempt> all =
                facts.judgedAttempts()
                        .filter(attempt -> !attempt.isRollback())
                        .filter(attempt -> query.includes(facts.traits(attempt), attempt.at()))
                        .toList();
        List<JudgedAttempt> over = all.stream().filter(ContainmentAttempts::isOver).toList();
        return new MetricAnswer.Containments(
                RollbackSuccess.rate(
                        Trial.tally(over.stream().map(ContainmentAttempts::trial).toList())),
                Count.outcomes(over.stream().map(ContainmentAttempts::outcome).toList()),
                all.size() - over.size());
    }

    private static boolean isOver(JudgedAttempt attempt) {
        return attempt.ending() != null || attempt.verdict() != null;
    }

    private static Outcome outcome(JudgedAttempt attempt) {
        return attempt.verdict() == null ? Outcome.UNKNOWN : attempt.verdict().outcome();
    }

    private static Trial trial(JudgedAttempt attempt) {
        Outcome outcome = outcome(attempt);
        return new Trial(attempt.at(), outcome != Outcome.UNKNOWN, outcome == Outcome.SUCCEEDED);
    }
}
