package dev.turnback.decision.signal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.domain.obligation.Terms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which rules of a sheet bind. */
class SheetRulesTest {

    private static SheetRule rule(
            @Nullable Double threshold,
            @Nullable Double budget,
            @Nullable String owner,
            @Nullable Double staleAfter) {
        return new SheetRule(
                "errors",
                "errors",
                "errors",
                HarmKind.USER,
                Comparison.ABOVE,
                threshold,
                null,
                120,
                1,
                600,
                RequiredAction.ROLLBACK,
                budget,
                null,
                owner,
                staleAfter,
                false,
                false,
                null);
    }

    @Test
    void a_complete_one_does_and_clears_at_its_threshold_unless_it_says_otherwise() {
        assertThat(SheetRules.complete(rule(2.0, 300.0, "team", null)))
                .extracting(Terms::clearThreshold)
                .containsExactly(2.0);
    }

    @Test
    void one_that_lacks_threshold_budget_or_owner_binds_nobody() {
        assertThat(SheetRules.complete(rule(null, 300.0, "team", null))).isEmpty();
        assertThat(SheetRules.complete(rule(2.0, null, "team", null))).isEmpty();
        assertThat(SheetRules.complete(rule(2.0, 300.0, null, null))).isEmpty();
        assertThat(SheetRules.complete(rule(2.0, 300.0, "team", 0.0))).isEmpty();
    }
}
