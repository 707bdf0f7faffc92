package dev.turnback.incident.domain.contradiction;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every rule that looks for contradictions, in the order in which they are shown. */
public final class Contradictions {

    private static final List<Function<Account, Stream<Contradiction>>> RULES =
            List.of(
                    ResolvedBeforeContained::in,
                    HarmBeganAfterContainment::in,
                    SuccessWhileBreached::in,
                    DecisionBeforeItsEvidence::in,
                    DecisionRecordedBeforehand::in,
                    AttemptBeforeItsDecision::in,
                    AttemptEndedBeforeItBegan::in);

    private Contradictions() {}

    public static List<Contradiction> in(Account account) {
        return RULES.stream().flatMap(rule -> rule.apply(account)).toList();
    }
}
