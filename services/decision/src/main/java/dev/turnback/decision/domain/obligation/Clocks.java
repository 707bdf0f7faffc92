package dev.turnback.decision.domain.obligation;

import dev.turnback.decision.domain.obligation.Obligation.Candidate;
import dev.turnback.decision.domain.obligation.Obligation.Course.InBreach;
import dev.turnback.decision.domain.obligation.Obligation.Opened;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.ObligationEvent.Demanded;
import dev.turnback.figures.obligation.BudgetClock;
import dev.turnback.figures.obligation.RequiredAction;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reads the clock of an obligation. */
final class Clocks {

    private static final double NANOS = 1e9;

    private Clocks() {}

    /**
     * The earliest crossing counts, also when it is known which release it is; the smallest budget
     * as long as it is not.
     */
    static Clock of(Opened obligation) {
        Instant knowableAt = knowableAt(obligation);
        if (!(obligation.course() instanceof InBreach)) {
            return new Clock(knowableAt, null, null);
        }
        Candidate strictest = strictest(obligation);
        BudgetClock clock = budgetClock(strictest, knowableAt);
        Duration budget = budget(strictest.bound().terms());
        return new Clock(
                knowableAt,
                clock.reaches(budget.dividedBy(2), obligation.decisions()).orElse(null),
                clock.reaches(budget, obligation.decisions()).orElse(null));
    }

    /** That of the strictest budget among the releases that it may be. */
    static BudgetClock budgetClock(Opened obligation) {
        return budgetClock(strictest(obligation), knowableAt(obligation));
    }

    /** K: nobody can know before it is confirmed, for whichever release. */
    static Instant knowableAt(Opened obligation) {
        Instant confirmed =
                obligation.candidates().stream()
                        .map(Candidate::confirmedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        Instant known = obligation.knownAt();
        return known == null || known.isBefore(confirmed) ? confirmed : known;
    }

    private static Candidate strictest(Opened obligation) {
        return counted(obligation).stream()
                .min(Comparator.comparingDouble(each -> each.bound().terms().budgetSeconds()))
                .orElseThrow();
    }

    private static List<Candidate> counted(Opened obligation) {
        String one = obligation.attributedTo();
        return obligation.candidates().stream()
                .filter(each -> one == null || each.bound().releaseId().equals(one))
                .toList();
    }

    /** As the rule of the strictest budget says. */
    static Demanded demanded(Opened obligation) {
        Terms terms = strictest(obligation).bound().terms();
        return new Demanded(
                counted(obligation).stream().map(each -> each.bound().releaseId()).toList(),
                terms.name(),
                terms.owner());
    }

    /** Where there must be data and there is none, holding is what is asked for. */
    private static BudgetClock budgetClock(Candidate candidate, Instant knowableAt) {
        Terms terms = candidate.bound().terms();
        return new BudgetClock(
                candidate.byAbsence()
                        ? RequiredAction.HOLD
                        : RequiredAction.valueOf(terms.requiredAction().name()),
                terms.rollForwardAllowed(),
                knowableAt);
    }

    private static Duration budget(Terms terms) {
        return Duration.ofNanos(Math.round(terms.budgetSeconds() * NANOS));
    }
}
