package dev.turnback.figures.obligation;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hesitation did.
 *
 * @param avoidableHarm null when no such claim can be made
 */
record Worse(
        @Nullable BigDecimal avoidableHarm,
        boolean harmCounts,
        boolean severityRaised,
        boolean signalWorse,
        boolean exposureGrew,
        boolean oneWayCrossed) {

    static Worse by(Course course, Signal signal, Rule rule, ObligationFacts facts) {
        BigDecimal harm =
                facts.attempt().voidsTheCounterfactual()
                        ? null
                        : AvoidableHarm.over(course.avoidable(), signal, rule);
        Worsening told = facts.worsening();
        Boolean signalWorse = told.signalWorse();
        return new Worse(
                harm,
                harm != null && harm.compareTo(rule.harmThatCounts()) >= 0,
                told.severityRaised(),
                signalWorse == null
                        ? SignalTrend.gotWorse(
                                signal, rule, course.knowableAt(), course.hesitating())
                        : signalWorse,
                told.exposureGrew(),
                told.oneWayCrossed());
    }

    /** Empty where nothing got worse. */
    Set<WorseBy> by() {
        var all = EnumSet.noneOf(WorseBy.class);
        addIf(harmCounts, WorseBy.AVOIDABLE_HARM, all);
        addIf(severityRaised, WorseBy.SEVERITY, all);
        addIf(signalWorse, WorseBy.SIGNAL, all);
        addIf(exposureGrew, WorseBy.EXPOSURE, all);
        addIf(oneWayCrossed, WorseBy.ONE_WAY, all);
        return all;
    }

    private static void addIf(boolean holds, WorseBy what, Set<WorseBy> all) {
        if (holds) {
            all.add(what);
        }
    }
}
