package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;

/** What there is to say of any obligation, with or without a rule. */
final class CourseAccount {

    private CourseAccount() {}

    static void tell(
            Course course,
            Timing timing,
            ObligationFacts facts,
            CourseWords words,
            Account account) {
        Waiting waiting = course.waiting();
        Taken stoppedBy = waiting.stoppedBy();
        account.say(words.containment(course, facts.rule()));
        account.flagIf(
                course.containment() != null && course.containment().noted(),
                Flag.CONTAINMENT_NOTED);
        account.say(words.decision(course));
        account.flagIf(waiting.isAheadOf(course.knowableAt()), Flag.AHEAD);
        account.flagIf(
                stoppedBy != null && course.demand().isSubstitutedBy(stoppedBy.kind()),
                Flag.SUBSTITUTED,
                words.substituted());
        account.flagIf(waiting.unauthorised(), Flag.UNAUTHORISED, words.unauthorised());
        account.flagIf(
                waiting.reversedAfterEffect(),
                Flag.REVERSED_AFTER_EFFECT,
                words.reversedAfterEffect());
        tellOfTheAttempt(facts.attempt(), words, account);
        words.waiting(waiting).ifPresent(account::say);
        account.say(words.timing(course, timing, facts.epsilon()));
    }

    private static void tellOfTheAttempt(Attempt attempt, CourseWords words, Account account) {
        switch (attempt) {
            case AS_INTENDED, INEFFECTIVE -> {
                // What it means for the harm is said with the harm.
            }
            case FAILED -> account.flagIf(true, Flag.ATTEMPT_FAILED, words.attemptFailed());
            case MISDIRECTED -> account.flagIf(true, Flag.MISDIRECTED, words.misdirected());
        }
    }
}
