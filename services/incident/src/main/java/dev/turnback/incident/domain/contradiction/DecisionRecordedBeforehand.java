package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Decision;
import java.time.Duration;
import java.util.stream.Stream;

/** A decision is recorded before it claims to be decided, by more than clocks differ. */
final class DecisionRecordedBeforehand {

    private static final String RULE = "decision-recorded-beforehand";

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private DecisionRecordedBeforehand() {}

    static Stream<Contradiction> in(Account account) {
        return account.decisions().stream()
                .filter(DecisionRecordedBeforehand::isAhead)
                .map(
                        each ->
                                Contradiction.of(
                                        RULE,
                                        "%s was recorded at %s, before it claims to be decided, at %s."
                                                .formatted(
                                                        each.decisionId(),
                                                        each.recordedAt(),
                                                        each.decided().at()),
                                        each.decided().position()));
    }

    private static boolean isAhead(Decision decision) {
        return decision.decided().at().isAfter(decision.recordedAt().plus(CLOCKS_DIFFER));
    }
}
