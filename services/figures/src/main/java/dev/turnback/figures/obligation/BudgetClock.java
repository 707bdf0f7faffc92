package dev.turnback.figures.obligation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The clock of an obligation that is still open: the same one by which it is judged in the end.
 *
 * @param action what the rule asks for
 * @param rollForwardAllowed whether rolling forward meets it
 * @param knowableAt K, UTC
 */
public record BudgetClock(RequiredAction action, boolean rollForwardAllowed, Instant knowableAt) {

    /** Longer than anybody waits. */
    private static final Duration EVER = Duration.ofDays(36_500);

    /** True when a decision of this kind stops the clock, as long as it stands. */
    public boolean isStoppedBy(DecisionKind kind) {
        return demand().effectOf(kind).stopsTheClock();
    }

    /**
     * When so much of waiting will have added up and it is waited on, should nothing more be
     * decided: who decides at the very end decides in time.
     *
     * @param waiting 0 and up
     * @param decisions all that is known, in any order
     * @return UTC; empty while a decision stands that stops the clock, unless it took longer before
     */
    public Optional<Instant> reaches(Duration waiting, List<DecisionFact> decisions) {
        var counted = new Span(knowableAt, knowableAt.plus(EVER));
        Duration left = waiting;
        for (Span wait : DecisionClock.run(decisions, demand(), counted).waits()) {
            if (left.compareTo(wait.length()) < 0) {
                return Optional.of(wait.from().plus(left));
            }
            left = left.minus(wait.length());
        }
        return Optional.empty();
    }

    private Demand demand() {
        return new Demand(action, rollForwardAllowed);
    }
}
