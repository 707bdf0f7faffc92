package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Moment;
import java.util.stream.Stream;

/** An incident is over before its harm stopped. */
final class ResolvedBeforeContained {

    private static final String RULE = "resolved-before-contained";

    private ResolvedBeforeContained() {}

    static Stream<Contradiction> in(Account account) {
        Moment contained = account.contained();
        Moment resolved = account.resolved();
        if (contained == null || resolved == null || !resolved.at().isBefore(contained.at())) {
            return Stream.empty();
        }
        return Stream.of(
                Contradiction.of(
                        RULE,
                        "Resolved at "
                                + resolved.at()
                                + ", before it was contained at "
                                + contained.at()
                                + ".",
                        resolved.position(),
                        contained.position()));
    }
}
