package dev.turnback.insight.metrics;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReviewedHesitation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that a question about hesitation is about, each with its obligations, and the
 * obligations by themselves.
 *
 * @param incidents linked to a release, in order of onset, then of id
 * @param obligations knowable in the window, each once, in order of K, then of id
 */
record HesitationCases(List<Case> incidents, List<Duty> obligations) {

    /** An obligation with what it is grouped by and the incidents in which it is dealt with. */
    record Duty(
            ObligationFact fact,
            Traits traits,
            Set<String> incidentIds,
            @Nullable ReviewedHesitation reviewed) {

        /** As one of an incident that says itself how severe it is, and whether it is a drill. */
        Duty of(boolean drill, Set<Severity> severities) {
            return new Duty(fact, traits.of(drill, severities), incidentIds, reviewed);
        }

        /** What is known of it decides the figure, one way or the other. */
        boolean isDecided() {
            return isDecided(fact.outcome());
        }

        private boolean isDecided(@Nullable Outcome outcome) {
            return outcome != null && !isProvisional() && Bearing.of(outcome) == Bearing.DECIDED;
        }

        boolean isUnknown() {
            Outcome outcome = fact.outcome();
            return outcome == null || isProvisional() || Bearing.of(outcome) == Bearing.UNKNOWN;
        }

        /** The looking ended before it was contained. */
        boolean isProvisional() {
            ObligationFact.Judged judged = fact.judged();
            return judged != null && judged.verdict().provisional();
        }

        @Nullable Verdict verdict() {
            ObligationFact.Judged judged = fact.judged();
            return judged == null ? null : judged.verdict();
        }

        /** As it was judged, unless a review found otherwise. */
        @Nullable Outcome afterReview() {
            Outcome outcome = fact.outcome();
            if (reviewed == null || outcome == null || Bearing.of(outcome) != Bearing.DECIDED) {
                return outcome;
            }
            return switch (reviewed.verdict()) {
                case CONFIRMED -> Outcome.HESITATION_WORSENED;
                case REJECTED ->
                        outcome == Outcome.HESITATION_WORSENED
                                ? Outcome.LATE_NOT_WORSENED
                                : outcome;
            };
        }

        /** Null where it was not judged under such a budget. */
        @Nullable Outcome under(double budgetSeconds) {
            ObligationFact.Judged judged = fact.judged();
            return judged == null
                    ? null
                    : judged.underBudgets().stream()
                            .filter(u -> u.budgetSeconds() == budgetSeconds)
                            .map(UnderBudget::outcome)
                            .findFirst()
                            .orElse(null);
        }
    }

    /** What an outcome does to the figure. */
    enum Bearing {
        DECIDED,
        UNKNOWN,
        /** Nobody had to decide, or no threshold said when. */
        BESIDE;

        static Bearing of(Outcome outcome) {
            return switch (outcome) {
                case TIMELY, OVERRIDDEN, LATE_NOT_WORSENED, HESITATION_WORSENED -> DECIDED;
                case INDETERMINATE, INVALID -> UNKNOWN;
                case NO_OBLIGATION, DISCHARGED_SELF_RECOVERED, UNDEFINED_THRESHOLD_HESITATION ->
                        BESIDE;
            };
        }
    }

    /**
     * An incident with its obligations.
     *
     * @param at S
     */
    record Case(IncidentFact incident, Instant at, List<Duty> duties) implements Subgroups.Unit {

        /** Null where none of them says anything: it is not one of those that are looked at. */
        @Nullable Trial trial(Predicate<Duty> which) {
            List<Duty> some = duties.stream().filter(which).toList();
            return trial(some, Duty::isDecided, duty -> duty.fact().outcome());
        }

        /** The same after what reviews found; null where none of them says anything. */
        @Nullable Trial trialAfterReview() {
            return trial(duties, Duty::isDecided, Duty::afterReview);
        }

        /** The same where a fixed budget had held; those that it was not tried on are left out. */
        @Nullable Trial trialUnder(double budgetSeconds) {
            List<Duty> some = duties.stream().filter(d -> d.under(budgetSeconds) != null).toList();
            return trial(
                    some,
                    duty -> duty.isDecided(duty.under(budgetSeconds)),
                    duty -> duty.under(budgetSeconds));
        }

        private @Nullable Trial trial(
                List<Duty> some,
                Predicate<Duty> decided,
                Function<Duty, @Nullable Outcome> outcome) {
            if (some.stream().anyMatch(decided)) {
                return new Trial(
                        at,
                        true,
                        some.stream()
                                .filter(decided)
                                .anyMatch(d -> outcome.apply(d) == Outcome.HESITATION_WORSENED));
            }
            return some.stream().anyMatch(Duty::isUnknown) ? new Trial(at, false, false) : null;
        }

        /** Counted, and not worsened as far as is known, while one of them is not known. */
        boolean isPartlyUnknown() {
            Trial trial = trial(any -> true);
            return trial != null
                    && trial.known()
                    && !trial.hit()
                    && duties.stream().anyMatch(Duty::isUnknown);
        }

        @Override
        public Trial whole() {
            Trial trial = trial(any -> true);
            if (trial == null) {
                throw new IllegalStateException(incident.id() + " is not looked at");
            }
            return trial;
        }

        @Override
        public Set<String> groups(Dimension dimension) {
            return duties.stream()
                    .filter(duty -> !isBeside(duty))
                    .flatMap(duty -> dimension.groups(duty.traits()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static boolean isBeside(Duty duty) {
            return !duty.isDecided() && !duty.isUnknown();
        }

        @Override
        public Trial in(Dimension dimension, @Nullable String group) {
            Trial trial =
                    group == null
                            ? whole()
                            : trial(duty -> dimension.groups(duty.traits()).contains(group));
            return trial == null ? whole() : trial;
        }
    }

    static HesitationCases of(FactsAt facts, MetricsQuery query) {
        return new HesitationCases(
                facts.incidents()
                        .filter(incident -> query.isWithin(facts.onset(incident)))
                        .filter(incident -> query.isAbout(facts.traits(incident)))
                        .filter(incident -> isLinked(facts, incident))
                        .map(incident -> cased(facts, query, incident))
                        .sorted(
                                Comparator.comparing(Case::at)
                                        .thenComparing(each -> each.incident().id()))
                        .toList(),
                facts.obligations()
                        .filter(fact -> query.includes(facts.traits(fact), fact.at()))
                        .map(fact -> duty(facts, fact))
                        .sorted(
                                Comparator.comparing((Duty duty) -> duty.fact().at())
                                        .thenComparing(duty -> duty.fact().id()))
                        .toList());
    }

    private static boolean isLinked(FactsAt facts, IncidentFact incident) {
        return !incident.suspects().isEmpty() || !facts.obligationsOf(incident).isEmpty();
    }

    private static Case cased(FactsAt facts, MetricsQuery query, IncidentFact incident) {
        Set<Severity> severities =
                Stream.ofNullable(incident.severity()).collect(Collectors.toSet());
        return new Case(
                incident,
                facts.onset(incident),
                facts.obligationsOf(incident).stream()
                        .map(fact -> duty(facts, fact).of(incident.drill(), severities))
                        .filter(duty -> query.isAbout(duty.traits()))
                        .toList());
    }

    private static Duty duty(FactsAt facts, ObligationFact fact) {
        return new Duty(
                fact, facts.traits(fact), facts.incidentsOf(fact), facts.reviewed(fact.id()));
    }

    /** Those of which something is known, or could be. */
    List<Case> looked() {
        return incidents.stream().filter(each -> each.trial(any -> true) != null).toList();
    }
}
