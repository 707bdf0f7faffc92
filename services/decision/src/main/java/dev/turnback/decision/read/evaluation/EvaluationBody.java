package dev.turnback.decision.read.evaluation;

import dev.turnback.contracts.Severity;
import dev.turnback.decision.domain.obligation.UsualBudget;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Awareness;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.obligation.Worsening;
import dev.turnback.service.Check;
import dev.turnback.web.Moment;
import dev.turnback.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an obligation. Times are all RFC 3339 or all seconds, lists in any order.
 *
 * @param rule null where none was recorded before exposure
 * @param exposedAt when the release reached its first users
 * @param closeAt how far is looked
 * @param knownAt when an alert was delivered, or the signal was noted
 * @param declaredAt when a person declared the incident
 * @param suspectedAt when the release was first suspected; counts where there is no rule
 * @param proposedAt when a rollback was first proposed; counts where there is no rule
 * @param containedAt when somebody noted that it was contained; counts where the signal shows
 *     nothing
 * @param severity says the budget where neither a rule nor {@code defaultBudgetSeconds} does
 * @param defaultBudgetSeconds within which it must be decided where no rule says so
 * @param epsilonSeconds how far the clocks involved may be apart; 0 when absent
 * @param samples at most 100,000
 * @param decisions at most 1,000, with those that take one back
 * @param attempt what became of what was decided; AS_INTENDED when absent
 */
record EvaluationBody(
        @Nullable JudgedRule rule,
        Moment exposedAt,
        Moment closeAt,
        @Nullable Moment knownAt,
        @Nullable Moment declaredAt,
        @Nullable Moment suspectedAt,
        @Nullable Moment proposedAt,
        @Nullable Moment containedAt,
        @Nullable Severity severity,
        @Nullable Double defaultBudgetSeconds,
        @Nullable Double epsilonSeconds,
        @Nullable List<SampleBody> samples,
        @Nullable List<DecisionBody> decisions,
        @Nullable Attempt attempt,
        @Nullable WorseningBody worsening) {

    ObligationFacts checked(AskedClock clock) {
        return new ObligationFacts(
                rule == null ? null : rule.checked(clock),
                exposedAt.instant(),
                close(clock),
                new Awareness(
                        clock.readOrNull("knownAt", knownAt),
                        clock.readOrNull("declaredAt", declaredAt),
                        clock.readOrNull("suspectedAt", suspectedAt),
                        clock.readOrNull("proposedAt", proposedAt)),
                clock.readOrNull("containedAt", containedAt),
                defaultBudget(),
                epsilonSeconds == null
                        ? Duration.ZERO
                        : Limits.duration("epsilonSeconds", epsilonSeconds),
                heard(clock),
                decided(clock),
                attempt == null ? Attempt.AS_INTENDED : attempt,
                worsening == null ? Worsening.UNTOLD : worsening.told());
    }

    private Instant close(AskedClock clock) {
        Instant close = clock.read("closeAt", closeAt);
        if (!exposedAt.instant().isBefore(close)) {
            throw Problem.badField("closeAt", "expected a time after exposedAt");
        }
        return close;
    }

    private Duration defaultBudget() {
        if (defaultBudgetSeconds != null) {
            return Limits.duration("defaultBudgetSeconds", defaultBudgetSeconds);
        }
        return UsualBudget.of(severity);
    }

    private List<Sample> heard(AskedClock clock) {
        List<SampleBody> sent = samples == null ? List.of() : samples;
        Check.atMost("samples", sent.size(), Limits.SAMPLES);
        return IntStream.range(0, sent.size())
                .mapToObj(index -> sent.get(index).checked("samples[" + index + "]", clock))
                .toList();
    }

    private List<DecisionFact> decided(AskedClock clock) {
        List<DecisionBody> sent = decisions == null ? List.of() : decisions;
        Check.atMost("decisions", sent.size(), Limits.DECISIONS);
        return IntStream.range(0, sent.size())
                .mapToObj(index -> DecisionBody.checked(sent, index, clock))
                .toList();
    }
}
