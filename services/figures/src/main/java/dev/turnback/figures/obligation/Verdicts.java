package dev.turnback.figures.obligation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Which figures a verdict claims. */
final class Verdicts {

    private Verdicts() {}

    /** Clocks that contradict each other measure nothing. */
    static Verdict contradictory(Course course, Account account) {
        return verdict(Outcome.INVALID, course, null, null, null, account);
    }

    /** What was over in time was not hesitated about. */
    static Verdict recovered(Course course, Account account) {
        return verdict(
                Outcome.DISCHARGED_SELF_RECOVERED, course, course.latency(), null, null, account);
    }

    static Verdict of(Outcome outcome, Course course, Account account) {
        return late(outcome, course, null, account);
    }

    static Verdict late(
            Outcome outcome, Course course, @Nullable BigDecimal avoidableHarm, Account account) {
        return verdict(
                outcome, course, course.latency(), course.hesitation(), avoidableHarm, account);
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
            Account account) {
        return new Verdict(
                outcome,
                course.times(),
                latency,
                hesitation,
                avoidableHarm,
                course.waiting().isUndecided(),
                course.containment() == null,
                course.waiting().flipFlops(),
                account.flags(),
                account.sentences());
    }
}
