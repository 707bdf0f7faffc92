package dev.turnback.decision;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.Terms;
import java.time.Instant;

/** A release of the shop that the rule on its errors binds. */
record LiveBound(Instant exposedAt) {

    Bound bound() {
        return new Bound(
                "rel_1",
                "shop",
                "2.0",
                "she_1",
                1,
                exposedAt,
                new Terms(
                        "errors",
                        "errors",
                        "errors",
                        HarmKind.USER,
                        Comparison.ABOVE,
                        1,
                        1,
                        120,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        300,
                        null,
                        "checkout",
                        900.0,
                        false,
                        false));
    }
}
