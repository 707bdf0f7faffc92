package dev.turnback.figures.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt; times are UTC, and the order of the lists says nothing.
 *
 * @param end null while it is under way
 * @param verified what somebody saw who looked for the target last; null while nobody has
 * @param timeBound what the procedure allows; null without a procedure
 * @param partOfWhatWasMeant more was decided than was tried
 * @param misdirected somebody said that it went to the wrong release or thing
 * @param watched rules bind what it is about, so that harm would show
 * @param rules those that were ever crossed around it
 * @param followUps what was done about the same scope afterwards
 * @param knownUntil what came later is not known
 */
public record AttemptFacts(
        Instant startedAt,
        @Nullable End end,
        @Nullable TargetState verified,
        @Nullable Duration timeBound,
        boolean partOfWhatWasMeant,
        boolean misdirected,
        boolean watched,
        List<RuleFact> rules,
        List<FollowUp> followUps,
        Instant knownUntil) {

    /**
     * @param at when it ended, not before it began
     */
    public record End(Ending ending, Instant at) {}

    /** What was done about the same scope afterwards. */
    public record FollowUp(Kind kind, String what, Instant at) {

        /** How it undoes what the attempt did. */
        public enum Kind {
            ROLLED_BACK_AGAIN,
            HOTFIX
        }
    }

    public AttemptFacts {
        rules = List.copyOf(rules);
        followUps = List.copyOf(followUps);
    }
}
