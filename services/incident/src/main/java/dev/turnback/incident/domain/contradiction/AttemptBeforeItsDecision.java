package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Attempt;
import dev.turnback.incident.domain.contradiction.Account.Decision;
import java.util.stream.Stream;

/** An attempt begins before the decision that it carries out. */
final class AttemptBeforeItsDecision {

    private static final String RULE = "attempt-before-decision";

    private AttemptBeforeItsDecision() {}

    static Stream<Contradiction> in(Account account) {
        return account.attempts().stream()
                .flatMap(
                        attempt ->
                                account.decisions().stream()
                                        .filter(
                                                each ->
                                                        each.decisionId()
                                                                .equals(attempt.decisionId()))
                                        .flatMap(decision -> of(attempt, decision)));
    }

    private static Stream<Contradiction> of(Attempt attempt, Decision decision) {
        return attempt.began().at().isBefore(decision.decided().at())
                ? Stream.of(
                        Contradiction.of(
                                RULE,
                                "Attempt %s began at %s, before the decision that it carries out, %s, at %s."
                                        .formatted(
                                                attempt.attemptId(),
                                                attempt.began().at(),
                                                decision.decisionId(),
                                                decision.decided().at()),
                                attempt.began().position(),
                                decision.decided().position()))
                : Stream.empty();
    }
}
