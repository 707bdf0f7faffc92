package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Breach;
import dev.turnback.incident.domain.contradiction.Account.Decision;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A decision claims a time before the first breach of its release, and was recorded after that
 * breach was known: nothing that it answers was there to be seen yet.
 */
final class DecisionBeforeItsEvidence {

    private static final String RULE = "decision-before-evidence";

    private DecisionBeforeItsEvidence() {}

    static Stream<Contradiction> in(Account account) {
        return account.decisions().stream()
                .flatMap(
                        decision ->
                                first(account, decision).stream().flatMap(b -> of(decision, b)));
    }

    private static Optional<Breach> first(Account account, Decision decision) {
        return account.breaches().stream()
                .filter(each -> each.releaseId().equals(decision.releaseId()))
                .min(Comparator.comparing((Breach each) -> each.onset().at()));
    }

    private static Stream<Contradiction> of(Decision decision, Breach breach) {
        boolean isEarlier = decision.decided().at().isBefore(breach.onset().at());
        boolean isToldLater = decision.recordedAt().isAfter(breach.recordedAt());
        return isEarlier && isToldLater
                ? Stream.of(
                        Contradiction.of(
                                RULE,
                                "%s claims to be decided at %s, before the breach of %s began at %s, and was recorded after it was known."
                                        .formatted(
                                                decision.decisionId(),
                                                decision.decided().at(),
                                                breach.obligationId(),
                                                breach.onset().at()),
                                decision.decided().position(),
                                breach.onset().position()))
                : Stream.empty();
    }
}
