package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Attempt;
import dev.turnback.incident.domain.contradiction.Account.Breach;
import dev.turnback.incident.domain.contradiction.Account.Moment;
import java.time.Instant;
import java.util.stream.Stream;

/** An attempt counts as a success while the signal of a rule of its release was in breach. */
final class SuccessWhileBreached {

    private static final String RULE = "success-while-breached";

    private SuccessWhileBreached() {}

    static Stream<Contradiction> in(Account account) {
        return account.attempts().stream()
                .flatMap(
                        attempt ->
                                account.breaches().stream()
                                        .flatMap(breach -> between(attempt, breach)));
    }

    private static Stream<Contradiction> between(Attempt attempt, Breach breach) {
        Moment success = attempt.succeeded();
        if (success == null
                || !breach.releaseId().equals(attempt.releaseId())
                || !wasInBreach(breach, success.at())) {
            return Stream.empty();
        }
        Moment cleared = breach.cleared();
        String until = cleared == null ? "and is not clear yet" : "until " + cleared.at();
        return Stream.of(
                Contradiction.of(
                        RULE,
                        "Attempt %s was judged a success at %s while the signal of %s was in breach, since %s %s."
                                .formatted(
                                        attempt.attemptId(),
                                        success.at(),
                                        breach.obligationId(),
                                        breach.onset().at(),
                                        until),
                        success.position(),
                        cleared == null ? breach.onset().position() : cleared.position()));
    }

    private static boolean wasInBreach(Breach breach, Instant at) {
        Moment cleared = breach.cleared();
        return !breach.onset().at().isAfter(at) && (cleared == null || cleared.at().isAfter(at));
    }
}
