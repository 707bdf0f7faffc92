package dev.turnback.decision.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.Following;
import dev.turnback.contracts.decision.ObligationEvents.FollowingCause;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static ObligationOpened opened(String rule) {
        return new ObligationOpened(
                "obl_1",
                "rel_1",
                "shop",
                "2.0",
                "checkout",
                rule,
                "checkout-errors",
                HarmKind.USER,
                RequiredAction.ROLLBACK,
                "commander",
                NOON.minusSeconds(120),
                NOON,
                NOON,
                NOON.plusSeconds(300));
    }

    private static ObligationOpened anew(FollowingCause cause) {
        ObligationOpened first = opened("Checkout fails");
        return new ObligationOpened(
                "obl_2",
                first.releaseId(),
                first.component(),
                first.version(),
                first.ruleId(),
                first.ruleName(),
                first.signal(),
                first.harmKind(),
                first.requiredAction(),
                first.owner(),
                first.onset(),
                NOON,
                NOON,
                NOON.plusSeconds(300),
                new Following("obl_1", cause, "dec_1"));
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW_DUE,The risk was accepted until now",
        "ATTEMPT_FAILED,The attempt failed",
        "REVERSED_AFTER_EFFECT,What was done was taken back"
    })
    void says_why_it_has_to_be_decided_anew(FollowingCause cause, String why) {
        assertThat(new Wording(null).opened(anew(cause), null, NOON))
                .startsWith(
                        "*Decide anew by 12:05:00 UTC, in 5 min 0 s.* "
                                + why
                                + ", and it goes on. Checkout fails crossed after 2.0 of shop");
    }

    @Test
    void says_first_how_much_time_is_left() {
        assertThat(
                        new Wording("https://turnback.example.com")
                                .opened(opened("Checkout fails"), null, NOON.plusSeconds(10)))
                .isEqualTo(
                        "*Decide by 12:05:00 UTC, in 4 min 50 s.* Checkout fails crossed after 2.0"
                                + " of shop: it harms users since 11:58:00 UTC (checkout-errors)."
                                + " Asked for: roll back. Decides: commander."
                                + " <https://turnback.example.com/obligations/obl_1|Open it>");
    }

    @Test
    void says_when_the_time_is_over() {
        assertThat(new Wording(null).opened(opened("x"), null, NOON.plusSeconds(301)))
                .startsWith("*Decide by 12:05:00 UTC, which is over.*")
                .doesNotContain("|Open it");
    }

    @Test
    void makes_nothing_that_somebody_named_a_link_a_mention_or_an_emphasis() {
        assertThat(
                        new Wording(null)
                                .opened(
                                        opened("<!channel> <https://evil.example|*x*> `y` _z_"),
                                        null,
                                        NOON))
                .contains("&lt;!channel&gt; &lt;https://evil.example|∗x∗&gt; ˋyˋ  z  crossed");
    }

    @Test
    void warns_when_half_of_the_budget_is_used_up() {
        assertThat(
                        new Wording(null)
                                .runningOut(
                                        new BudgetWarned(
                                                "obl_1",
                                                List.of("rel_1"),
                                                "Checkout fails",
                                                "commander",
                                                NOON.plusSeconds(300),
                                                NOON.plusSeconds(150)),
                                        null,
                                        NOON.plusSeconds(250)))
                .isEqualTo(
                        "*Half of the budget is used up: decide by 12:05:00 UTC, in 50 s.* Nothing"
                                + " that meets Checkout fails stands. Decides: commander.");
    }
}
