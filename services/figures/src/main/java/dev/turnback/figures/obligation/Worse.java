package dev.turnback.figures.obligation;

import java.math.BigDecimal;
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

    boolean anything() {
        return harmCounts || severityRaised || signalWorse || exposureGrew || oneWayCrossed;
    }
}
