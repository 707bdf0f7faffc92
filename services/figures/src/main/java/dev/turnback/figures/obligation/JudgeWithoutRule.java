package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Judges where no rule was recorded before exposure: by when somebody had the release in mind. */
record JudgeWithoutRule(ObligationFacts facts, Function<Instant, String> tell) {

    Verdict judge() {
        var account = new Account();
        account.flagIf(
                facts.rule() != null,
                Flag.THRESHOLD_TOO_LATE,
                "The rule was recorded after the release was exposed and does not count.");
        Optional<Instant> inMind =
                facts.awareness()
                        .ofTheRelease()
                        .map(at -> Moments.later(at, facts.exposedAt()))
                        .filter(at -> at.isBefore(facts.closeAt()));
        return inMind.isPresent() ? judge(inMind.get(), account) : nobodyHadItInMind(account);
    }

    /** That somebody decided shows that there was something to decide, and not since when. */
    private Verdict nobodyHadItInMind(Account account) {
        boolean decided =
                facts.decisions().stream()
                        .anyMatch(fact -> fact instanceof Taken taken && stops(taken));
        account.say(
                "Nobody declared the incident, suspected the release or proposed a rollback"
                        + (decided
                                ? ", and yet something was decided: when it became knowable"
                                        + " is not known."
                                : ": there is no obligation."));
        return Verdict.untimed(decided ? Outcome.INDETERMINATE : Outcome.NO_OBLIGATION, account);
    }

    private boolean stops(Taken taken) {
        return taken.authorised()
                && !taken.at().isAfter(facts.closeAt())
                && Demand.OF_ANYTHING.effectOf(taken.kind()).stopsTheClock();
    }

    private Verdict judge(Instant knowableAt, Account account) {
        Course course =
                Course.of(
                        knowableAt,
                        null,
                        knowableAt,
                        Containment.noted(facts).orElse(null),
                        facts.defaultBudget(),
                        Demand.OF_ANYTHING,
                        facts);
        account.say(
                "No rule said when to act, so it was knowable when somebody had the release in"
                        + " mind, at "
                        + tell.apply(knowableAt)
                        + ".");
        Timing timing = Timing.of(course, facts.epsilon(), false);
        CourseAccount.tell(course, timing, facts, new CourseWords(tell), account);
        return verdict(course, timing, account);
    }

    private static Verdict verdict(Course course, Timing timing, Account account) {
        return switch (timing) {
            case CONTRADICTORY -> Verdicts.contradictory(course, account);
            case TOO_CLOSE_TO_TELL, STILL_OPEN ->
                    Verdicts.of(Outcome.INDETERMINATE, course, account);
            case MET, OVERRIDDEN, RECOVERED_IN_TIME -> Verdicts.of(Outcome.TIMELY, course, account);
            case LATE -> Verdicts.of(Outcome.UNDEFINED_THRESHOLD_HESITATION, course, account);
        };
    }
}
