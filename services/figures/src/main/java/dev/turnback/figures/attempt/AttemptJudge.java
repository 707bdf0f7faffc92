package dev.turnback.figures.attempt;

import static dev.turnback.figures.attempt.Words.seconds;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptVerdict.Conditions;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives an attempt its one outcome by what is known of it. The same facts give the same verdict, in
 * whatever order they are told; what is not known is never taken for success.
 */
public final class AttemptJudge {

    /** How long nothing new may go wrong after it. */
    public static final Duration WATCH = Duration.ofMinutes(60);

    private static final Condition NOT_OVER = Condition.notKnown("It is still under way.");

    private static final Condition ELSEWHERE =
            Condition.doesNotHold(
                    "It went to the wrong release or thing: what is clear now is not its doing.");

    private AttemptJudge() {}

    public static AttemptVerdict judge(AttemptFacts facts) {
        Rules rules = Rules.of(facts);
        End end = facts.end();
        return end == null ? underWay(facts, rules) : ended(facts, rules, end);
    }

    private static AttemptVerdict underWay(AttemptFacts facts, Rules rules) {
        return new AttemptVerdict(
                Outcome.UNKNOWN,
                NOT_OVER.sentence(),
                new Conditions(NOT_OVER, NOT_OVER, NOT_OVER, NOT_OVER),
                flags(facts, rules),
                true,
                null);
    }

    private static AttemptVerdict ended(AttemptFacts facts, Rules rules, End end) {
        var clear = ClearCondition.after(end.at(), facts.knownUntil());
        HarmCondition harm = HarmCondition.of(facts, rules.others(), end.at());
        var conditions =
                new Conditions(
                        TargetCondition.of(facts, end.ending()),
                        inTime(facts.startedAt(), end.at(), facts.timeBound()),
                        facts.misdirected() ? ELSEWHERE : clear.of(rules.triggering()),
                        harm.condition(facts.watched(), facts.knownUntil()));
        var judged = new Precedence(facts, end, conditions, harm).outcome();
        Instant settledAt = settledAt(conditions, clear, rules);
        return new AttemptVerdict(
                judged.outcome(),
                judged.because(),
                conditions,
                flags(facts, rules),
                facts.knownUntil().isBefore(settledAt),
                settledAt);
    }

    /** Where the target is not there, no signal changes what is said. */
    private static Instant settledAt(Conditions conditions, ClearCondition clear, Rules rules) {
        return conditions.target().fails() ? clear.clearBy() : clear.settledAt(rules.triggering());
    }

    private static Condition inTime(Instant began, Instant ended, @Nullable Duration bound) {
        Duration took = Duration.between(began, ended);
        if (bound == null) {
            return Condition.notKnown(
                    "It took " + seconds(took) + ", and no procedure says how long it may take.");
        }
        Duration over = took.minus(bound);
        return over.isPositive()
                ? Condition.doesNotHold(
                        "It took "
                                + seconds(took)
                                + ", which is over the "
                                + seconds(bound)
                                + " of the procedure by "
                                + seconds(over)
                                + ".")
                : Condition.holds(
                        "It took "
                                + seconds(took)
                                + ", within the "
                                + seconds(bound)
                                + " of the procedure.");
    }

    private static SortedSet<Flag> flags(AttemptFacts facts, Rules rules) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (facts.misdirected()) {
            flags.add(Flag.MISDIRECTED);
        }
        if (facts.misdirected() || !rules.isAnyOpenAt(facts.startedAt())) {
            flags.add(Flag.PRECIPITATE);
        }
        if (facts.timeBound() == null) {
            flags.add(Flag.NO_PROCEDURE);
        }
        return new TreeSet<>(flags);
    }
}
