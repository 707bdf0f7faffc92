package dev.turnback.figures.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Judges by a rule that was recorded before the release was exposed. */
record JudgeByRule(ObligationFacts facts, Rule rule, RuleWords words) {

    /** Where the samples leave something open, it counts what their best and worst agree on. */
    Verdict judge() {
        Verdict asRead = read(Gaps.UNKNOWN);
        if (samplesLeaveNothingOpen(asRead)) {
            return asRead;
        }
        Outcome best = read(Gaps.CLEAR).outcome();
        Outcome worst = read(Gaps.HARM).outcome();
        return asRead.outcome() == best && asRead.outcome() == worst
                ? asRead
                : undetermined(asRead, best, worst);
    }

    private static boolean samplesLeaveNothingOpen(Verdict asRead) {
        return !asRead.flags().contains(Flag.MISSING_SAMPLES)
                && !asRead.flags().contains(Flag.TOO_FEW_SAMPLES);
    }

    private Verdict read(Gaps gaps) {
        Signal signal = SignalReader.read(rule, facts.exposure(), facts.samples(), gaps);
        var account = new Account();
        Optional<Crossing> crossing = Crossing.first(signal, rule, gaps, facts.exposedAt());
        tellOfSamples(signal, crossing, account);
        if (crossing.isEmpty()) {
            account.say(words.nothingCrossed());
            return Verdict.untimed(Outcome.NO_OBLIGATION, account);
        }
        return judge(crossing.get(), signal, gaps, account);
    }

    private void tellOfSamples(Signal signal, Optional<Crossing> crossing, Account account) {
        List<Span> missing = signal.gaps();
        account.flagIf(!missing.isEmpty(), Flag.MISSING_SAMPLES);
        words.missing(missing).forEach(account::say);
        boolean tooFewInABreach =
                !crossing.equals(Crossing.first(signal, rule, Gaps.HARM, facts.exposedAt()));
        account.flagIf(
                signal.tooFewSamples() || tooFewInABreach,
                Flag.TOO_FEW_SAMPLES,
                words.tooFewSamples());
    }

    private Verdict judge(Crossing crossing, Signal signal, Gaps gaps, Account account) {
        Instant told = facts.awareness().ofTheSignal().orElse(null);
        Instant knowableAt =
                told == null ? crossing.confirmedAt() : Moments.later(crossing.confirmedAt(), told);
        Course course = course(crossing, signal, knowableAt);
        account.say(words.crossing(crossing));
        account.flagIf(crossing.byAbsence(), Flag.ABSENCE);
        account.flagIf(
                signal.breachedBefore() && crossing.onset().equals(facts.exposedAt()),
                Flag.PREEXISTING,
                words.preexisting());
        account.say(words.knowable(crossing.confirmedAt(), told));
        account.flagIf(told == null, Flag.AWARENESS_ASSUMED);
        Timing timing = Timing.of(course, facts.epsilon(), true);
        CourseAccount.tell(course, timing, facts, new CourseWords(words.tell()), account);
        Containment containment = course.containment();
        account.flagIf(
                containment != null
                        && Crossing.first(signal, rule, gaps, containment.at()).isPresent(),
                Flag.CROSSED_AGAIN,
                words.crossedAgain());
        return verdict(course, timing, signal, account);
    }

    private Course course(Crossing crossing, Signal signal, Instant knowableAt) {
        RequiredAction required =
                crossing.byAbsence() ? RequiredAction.HOLD : rule.requiredAction();
        return Course.of(
                crossing.onset(),
                crossing.confirmedAt(),
                knowableAt,
                Containment.find(signal, rule, knowableAt, facts).orElse(null),
                rule.budget(),
                new Demand(required, rule.rollForwardAllowed()),
                facts);
    }

    private Verdict verdict(Course course, Timing timing, Signal signal, Account account) {
        return switch (timing) {
            case CONTRADICTORY -> Verdicts.contradictory(course, account);
            case RECOVERED_IN_TIME -> Verdicts.recovered(course, account);
            case TOO_CLOSE_TO_TELL, STILL_OPEN ->
                    Verdicts.of(Outcome.INDETERMINATE, course, account);
            case MET -> Verdicts.of(Outcome.TIMELY, course, account);
            case OVERRIDDEN -> Verdicts.of(Outcome.OVERRIDDEN, course, account);
            case LATE -> late(course, Worse.by(course, signal, rule, facts), account);
        };
    }

    private Verdict late(Course course, Worse worse, Account account) {
        account.flagIf(
                course.waiting().isUndecided() && worse.avoidableHarm() != null, Flag.UPPER_BOUND);
        account.flagIf(
                facts.attempt().voidsTheCounterfactual(),
                Flag.COUNTERFACTUAL_VOID,
                words.counterfactualVoid());
        words.harm(course, worse).forEach(account::say);
        return Verdicts.late(course, worse, account);
    }

    private Verdict undetermined(Verdict asRead, Outcome best, Outcome worst) {
        return Verdicts.undetermined(asRead, words.samplesDoNotTell(best, worst));
    }
}
