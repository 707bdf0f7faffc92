package dev.turnback.incident.domain.contradiction;

import dev.turnback.incident.domain.contradiction.Account.Moment;
import java.util.stream.Stream;

/** The earliest harm begins after the harm had stopped. */
final class HarmBeganAfterContainment {

    private static final String RULE = "harm-after-containment";

    private HarmBeganAfterContainment() {}

    static Stream<Contradiction> in(Account account) {
        Moment began = account.harmBegan();
        Moment contained = account.contained();
        if (began == null || contained == null || !began.at().isAfter(contained.at())) {
            return Stream.empty();
        }
        return Stream.of(
                Contradiction.of(
                        RULE,
                        "The harm began at "
                                + began.at()
                                + ", after it was contained at "
                                + contained.at()
                                + ".",
                        began.position(),
                        contained.position()));
    }
}
