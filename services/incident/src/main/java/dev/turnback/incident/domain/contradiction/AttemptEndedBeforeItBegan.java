package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Attempt;
import dev.turnback.incident.domain.contradiction.Account.Moment;
import java.util.stream.Stream;

/** An attempt ends before it begins. */
final class AttemptEndedBeforeItBegan {

    private static final String RULE = "attempt-ended-before-it-began";

    private AttemptEndedBeforeItBegan() {}

    static Stream<Contradiction> in(Account account) {
        return account.attempts().stream().flatMap(AttemptEndedBeforeItBegan::of);
    }

    private static Stream<Contradiction> of(Attempt attempt) {
        Moment ended = attempt.ended();
        return ended != null && ended.at().isBefore(attempt.began().at())
                ? Stream.of(
                        Contradiction.of(
                                RULE,
                                "Attempt %s ended at %s, before it began at %s."
                                        .formatted(
                                                attempt.attemptId(),
                                                ended.at(),
                                                attempt.began().at()),
                                ended.position(),
                                attempt.began().position()))
                : Stream.empty();
    }
}
