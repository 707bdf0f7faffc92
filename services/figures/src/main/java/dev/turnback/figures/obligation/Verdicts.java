package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which figures a verdict claims. */
final class Verdicts {

    private Verdicts() {}

    /** Clocks that contradict each other measure nothing. */
    static Verdict contradictory(Course course, Account account) {
        return verdict(Outcome.INVALID, course, null, null, null, Set.of(), account);
    }

    /** What was over in time was not hesitated about. */
    static Verdict recovered(Course course, Account account) {
        return verdict(
                Outcome.DISCHARGED_SELF_RECOVERED,
                course,
                course.latency(),
                null,
                null,
                Set.of(),
                account);
    }

    static Verdict of(Outcome outcome, Course course, Account account) {
        return verdict(
                outcome, course, course.latency(), course.hesitation(), null, Set.of(), account);
    }

    /** Hesitation that made nothing worse is late and no more. */
    static Verdict late(Course course, Worse worse, Account account) {
        Set<WorseBy> by = worse.by();
        return verdict(
                by.isEmpty() ? Outcome.LATE_NOT_WORSENED : Outcome.HESITATION_WORSENED,
                course,
                course.latency(),
                course.hesitation(),
                worse.avoidableHarm(),
                by,
                account);
    }

    /** The same figures with no claim made from them. */
    static Verdict undetermined(Verdict asRead, String why) {
        var explanation = new ArrayList<>(asRead.explanation());
        explanation.add(why);
        return new Verdict(
                Outcome.INDETERMINATE,
                asRead.times(),
                asRead.latency(),
                asRead.hesitation(),
                null,
                Collections.emptySortedSet(),
                asRead.decisionId(),
                asRead.undecided(),
                asRead.provisional(),
                asRead.flipFlops(),
                asRead.flags(),
                explanation);
    }

    private static Verdict verdict(
            Outcome outcome,
            Course course,
            @Nullable Duration latency,
            @Nullable Duration hesitation,
            @Nullable BigDecimal avoidableHarm,
            Set<WorseBy> worse,
            Account account) {
        Taken stoppedBy = course.waiting().stoppedBy();
        return new Verdict(
                outcome,
                course.times(),
                latency,
                hesitation,
                avoidableHarm,
                new TreeSet<>(worse),
                stoppedBy == null ? null : stoppedBy.id(),
                course.waiting().isUndecided(),
                course.containment() == null,
                course.waiting().flipFlops(),
                account.flags(),
                account.sentences());
    }
}
