package dev.turnback.figures.attempt;

import dev.turnback.figures.attempt.AttemptFacts.End;
import dev.turnback.figures.attempt.AttemptFacts.FollowUp;
import dev.turnback.figures.attempt.RuleFact.Breach;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rollback from 0 to 300 s that went well, and what is changed of it. Its errors are in breach
 * since 60 s before and clear from 330 s on, quiet after 600 s; it may take 600 s.
 */
final class AttemptExamples {

    static final Instant BEGAN = Instant.parse("2026-03-01T12:00:00Z");
    static final Instant ENDED = at(300);
    static final Instant WATCHED = at(300 + 3_600);

    @Nullable End end = new End(Ending.REACHED, ENDED);
    @Nullable TargetState verified = TargetState.VERIFIED;
    @Nullable Duration timeBound = Duration.ofMinutes(10);
    boolean partOfWhatWasMeant;
    boolean misdirected;
    boolean watched = true;
    List<RuleFact> rules = List.of(errors(clear(-60, 330)));
    List<FollowUp> followUps = List.of();
    Instant knownUntil = WATCHED;

    static Instant at(long seconds) {
        return BEGAN.plusSeconds(seconds);
    }

    static Breach clear(long from, long clearAt) {
        return new Breach(at(from), at(clearAt), null);
    }

    static Breach open(long from) {
        return new Breach(at(from), null, null);
    }

    static Breach lost(long from, long lostAt) {
        return new Breach(at(from), null, at(lostAt));
    }

    static RuleFact errors(Breach... breaches) {
        return rule("errors", true, breaches);
    }

    static RuleFact rule(String id, boolean concerned, Breach... breaches) {
        return new RuleFact(id, id, Duration.ofMinutes(10), concerned, false, List.of(breaches));
    }

    AttemptFacts facts() {
        return new AttemptFacts(
                BEGAN,
                end,
                verified,
                timeBound,
                partOfWhatWasMeant,
                misdirected,
                watched,
                rules,
                followUps,
                knownUntil);
    }

    AttemptVerdict judged() {
        return AttemptJudge.judge(facts());
    }
}
