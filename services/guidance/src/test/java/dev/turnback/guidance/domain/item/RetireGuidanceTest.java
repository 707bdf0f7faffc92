package dev.turnback.guidance.domain.item;

import static dev.turnback.guidance.domain.item.ItemExamples.ADOPTED;
import static dev.turnback.guidance.domain.item.ItemExamples.ITEM;
import static dev.turnback.guidance.domain.item.ItemExamples.NOON;
import static dev.turnback.guidance.domain.item.ItemExamples.PROPOSED;
import static dev.turnback.guidance.domain.item.ItemExamples.RETIRED;
import static dev.turnback.guidance.domain.item.ItemExamples.REVISED;
import static dev.turnback.testing.Given.given;

import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.RetireGuidance;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRetired;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.RetiredAlready;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetireGuidanceTest {

    private static final RetireGuidance RETIRE =
            new RetireGuidance("gui_1", "the table is gone", NOON);

    @Nested
    class Accepted {
        @Test
        void of_what_is_adopted_at_the_version_it_has() {
            given(ITEM, PROPOSED, ADOPTED).when(RETIRE).thenAccepted(RETIRED);
            given(ITEM, PROPOSED, ADOPTED, REVISED)
                    .when(RETIRE)
                    .thenAccepted(new GuidanceRetired("gui_1", 2, "the table is gone", NOON));
        }

        @Test
        void of_what_was_only_proposed() {
            given(ITEM, PROPOSED).when(RETIRE).thenAccepted(RETIRED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void when_nothing_was_proposed() {
            given(ITEM).when(RETIRE).thenRejected(new NeverProposed());
        }

        @Test
        void and_nobody_adopts_it_afterwards() {
            given(ITEM, PROPOSED, RETIRED)
                    .when(new AdoptGuidance("gui_1", List.of(), NOON))
                    .thenRejected(new RetiredAlready("the table is gone"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void the_second_time() {
            given(ITEM, PROPOSED, ADOPTED, RETIRED).when(RETIRE).thenIgnored();
        }
    }
}
