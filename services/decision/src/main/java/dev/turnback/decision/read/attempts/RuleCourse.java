package dev.turnback.decision.read.attempts;

import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationEvent;
import dev.turnback.figures.attempt.RuleFact;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the signal of an obligation went from the first breach on; times are UTC.
 *
 * @param releases those that it may be, each with the rule that binds it
 * @param attributedTo the one that it is, once somebody said so
 * @param breaches in the order in which they were told
 * @param decisions that were counted and stand
 * @param retracted it was no crossing
 */
public record RuleCourse(
        String obligationId,
        List<Binding> releases,
        @Nullable String attributedTo,
        List<Breach> breaches,
        List<String> decisions,
        boolean retracted) {

    private static final int NANO_PLACES = 9;

    /**
     * @param ruleId of the sheet and of the rule in it, the same in every version
     */
    public record Binding(
            String releaseId, String component, String ruleId, String name, double quietSeconds) {

        static Binding of(Bound bound) {
            return new Binding(
                    bound.releaseId(),
                    bound.component(),
                    bound.sheetId() + "/" + bound.terms().ruleId(),
                    bound.terms().name(),
                    bound.terms().quietSeconds());
        }
    }

    /** As the judge of attempts reads it. */
    public record Breach(Instant from, @Nullable Instant clearAt, @Nullable Instant lostAt) {}

    public static final View<RuleCourse> VIEW =
            new View<>(
                    ViewDefinition.named("rule-courses", 1),
                    RuleCourse.class,
                    List.of(
                            new View.Fold<>(
                                    ObligationEvent.class,
                                    ObligationEvent::obligationId,
                                    RuleCourseDraft::evolve)),
                    _ -> Map.of());

    public RuleCourse {
        releases = List.copyOf(releases);
        breaches = List.copyOf(breaches);
        decisions = List.copyOf(decisions);
    }

    /** Whether it may be about the release. */
    public boolean concerns(String releaseId) {
        return attributedTo == null
                ? releases.stream().anyMatch(each -> each.releaseId().equals(releaseId))
                : attributedTo.equals(releaseId);
    }

    /**
     * Its rule as the judge of attempts knows it.
     *
     * @param concerned what is attempted is about it
     * @param decisionId the decision that is carried out; null for none
     */
    RuleFact fact(boolean concerned, @Nullable String decisionId) {
        Binding binding = releases.getFirst();
        return new RuleFact(
                binding.ruleId(),
                binding.name(),
                Duration.ofNanos(
                        BigDecimal.valueOf(binding.quietSeconds())
                                .movePointRight(NANO_PLACES)
                                .longValue()),
                concerned,
                decisionId != null && decisions.contains(decisionId),
                breaches.stream()
                        .map(
                                each ->
                                        new RuleFact.Breach(
                                                each.from(), each.clearAt(), each.lostAt()))
                        .toList());
    }
}
