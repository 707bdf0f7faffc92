package dev.turnback.insight.metrics;

import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReleaseFact;
import java.util.List;
import java.util.function.Predicate;

/** Obligations that required a rollback of what could not go back. */
final class RollbackUnavailable {

    private static final String SUBSTITUTED = "substituted";

    private final FactsAt facts;
    private final MatrixThen matrix;

    private RollbackUnavailable(FactsAt facts) {
        this.facts = facts;
        this.matrix = MatrixThen.of(facts.prepared());
    }

    static MetricAnswer.Unavailable of(FactsAt facts, MetricsQuery query) {
        List<ObligationFact> needed =
                facts.obligations()
                        .filter(RollbackUnavailable::needsRollback)
                        .filter(fact -> query.includes(facts.traits(fact), fact.at()))
                        .toList();
        return new RollbackUnavailable(facts).count(needed);
    }

    private static boolean needsRollback(ObligationFact fact) {
        return fact.rule() != null && fact.rule().requiredAction() == RequiredAction.ROLLBACK;
    }

    private MetricAnswer.Unavailable count(List<ObligationFact> needed) {
        List<String> unavailable =
                needed.stream()
                        .filter(
                                fact ->
                                        isSubstituted(fact)
                                                || isOneWay(fact)
                                                || isWindowClosed(fact))
                        .map(ObligationFact::id)
                        .toList();
        return new MetricAnswer.Unavailable(
                needed.size(),
                unavailable.size(),
                count(needed, RollbackUnavailable::isSubstituted),
                count(needed, this::isOneWay),
                count(needed, this::isWindowClosed),
                unavailable);
    }

    private static int count(List<ObligationFact> needed, Predicate<ObligationFact> why) {
        return (int) needed.stream().filter(why).count();
    }

    private static boolean isSubstituted(ObligationFact fact) {
        return fact.judged() != null && fact.judged().verdict().flags().contains(SUBSTITUTED);
    }

    private boolean isOneWay(ObligationFact fact) {
        ReleaseFact release = facts.release(fact.releaseId());
        return release != null
                && release.changes().stream().anyMatch(change -> isOneWay(release, change, fact));
    }

    /** What the plan says of the change comes before what the matrix says of its kind. */
    private boolean isOneWay(ReleaseFact release, PlannedChange change, ObligationFact fact) {
        Reversibility said = change.reversibility();
        return (said == null
                        ? matrix.at(
                                new Path(release.component(), change.kind(), change.pattern()),
                                fact.at())
                        : said)
                == Reversibility.ONE_WAY;
    }

    private boolean isWindowClosed(ObligationFact fact) {
        ReleaseFact release = facts.release(fact.releaseId());
        return release != null
                && release.oneWayAt() != null
                && !release.oneWayAt().isAfter(fact.at());
    }
}
