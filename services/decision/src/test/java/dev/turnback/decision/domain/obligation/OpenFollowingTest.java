package dev.turnback.decision.domain.obligation;

import static dev.turnback.decision.domain.obligation.ObligationExamples.CART;
import static dev.turnback.decision.domain.obligation.ObligationExamples.NOON;
import static dev.turnback.decision.domain.obligation.ObligationExamples.OBLIGATION;
import static dev.turnback.decision.domain.obligation.ObligationExamples.SHOP;
import static dev.turnback.decision.domain.obligation.ObligationExamples.at;
import static dev.turnback.decision.domain.obligation.ObligationExamples.clock;
import static dev.turnback.testing.Given.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.domain.obligation.Following.Cause;
import dev.turnback.decision.domain.obligation.ObligationCommand.OpenFollowing;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationRetracted;
import dev.turnback.decision.domain.obligation.ObligationRejection.OpenedDifferently;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenFollowingTest {

    private static final Following RISK = new Following("obl_1", Cause.REVIEW_DUE, "dec_1");
    private static final String ID = ObligationIds.of(RISK);

    private static final OpenFollowing OPEN =
            new OpenFollowing(ID, RISK, SHOP, NOON, false, false, at(1_800));

    private static final ObligationOpened OPENED =
            new ObligationOpened(
                    ID, SHOP, NOON, at(1_800), false, false, clock(1_800, 2_100, 2_400), RISK);

    @Nested
    class Accepted {
        @Test
        void with_a_whole_budget_from_then_on() {
            given(OBLIGATION).when(OPEN).thenAccepted(OPENED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_the_id_stands_for_another_one() {
            given(OBLIGATION, OPENED)
                    .when(new OpenFollowing(ID, RISK, CART, NOON, false, false, at(1_800)))
                    .thenRejected(new OpenedDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void when_it_is_open_already() {
            given(OBLIGATION, OPENED).when(OPEN).thenIgnored();
        }

        @Test
        void when_there_was_no_crossing_after_all() {
            given(OBLIGATION, OPENED, new ObligationRetracted(ID, at(1_900)))
                    .when(OPEN)
                    .thenIgnored();
        }
    }

    @Test
    void each_cause_and_each_decision_has_an_id_of_its_own() {
        assertThat(
                        Stream.of(
                                        RISK,
                                        new Following("obl_1", Cause.REVIEW_DUE, "dec_2"),
                                        new Following("obl_1", Cause.ATTEMPT_FAILED, "dec_1"),
                                        new Following("obl_2", Cause.REVIEW_DUE, "dec_1"))
                                .map(ObligationIds::of))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("obl_[0-9a-v]{52}") || id.startsWith("obl_"));
    }
}
