package dev.turnback.guidance.domain.item;

import static dev.turnback.guidance.domain.item.ItemExamples.ACKNOWLEDGED;
import static dev.turnback.guidance.domain.item.ItemExamples.ADOPTED;
import static dev.turnback.guidance.domain.item.ItemExamples.ITEM;
import static dev.turnback.guidance.domain.item.ItemExamples.NOON;
import static dev.turnback.guidance.domain.item.ItemExamples.PROPOSED;
import static dev.turnback.guidance.domain.item.ItemExamples.RETIRED;
import static dev.turnback.guidance.domain.item.ItemExamples.REVISED;
import static dev.turnback.testing.Given.given;

import dev.turnback.guidance.domain.item.ItemCommand.AcknowledgeGuidance;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAcknowledged;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.NotAdopted;
import dev.turnback.guidance.domain.item.ItemRejection.RetiredAlready;
import dev.turnback.guidance.domain.item.ItemRejection.RevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AcknowledgeGuidanceTest {

    private static AcknowledgeGuidance acknowledge(String team, int version) {
        return new AcknowledgeGuidance("gui_1", team, version, NOON);
    }

    @Nested
    class Accepted {
        @Test
        void once_for_each_team() {
            given(ITEM, PROPOSED, ADOPTED)
                    .when(acknowledge("checkout", 1))
                    .thenAccepted(ACKNOWLEDGED);
            given(ITEM, PROPOSED, ADOPTED, ACKNOWLEDGED)
                    .when(acknowledge("search", 1))
                    .thenAccepted(new GuidanceAcknowledged("gui_1", "search", 1, NOON));
        }

        @Test
        void anew_once_it_was_revised() {
            given(ITEM, PROPOSED, ADOPTED, ACKNOWLEDGED, REVISED)
                    .when(acknowledge("checkout", 2))
                    .thenAccepted(new GuidanceAcknowledged("gui_1", "checkout", 2, NOON));
        }
    }

    @Nested
    class Ignored {
        @Test
        void the_second_time() {
            given(ITEM, PROPOSED, ADOPTED, ACKNOWLEDGED)
                    .when(acknowledge("checkout", 1))
                    .thenIgnored();
        }
    }

    @Nested
    class Rejected {
        @Test
        void of_another_version() {
            given(ITEM, PROPOSED, ADOPTED, REVISED)
                    .when(acknowledge("checkout", 1))
                    .thenRejected(new RevisedMeanwhile(2));
        }

        @Test
        void of_what_nobody_is_asked_to_follow() {
            given(ITEM).when(acknowledge("checkout", 1)).thenRejected(new NeverProposed());
            given(ITEM, PROPOSED).when(acknowledge("checkout", 1)).thenRejected(new NotAdopted());
            given(ITEM, PROPOSED, ADOPTED, RETIRED)
                    .when(acknowledge("checkout", 1))
                    .thenRejected(new RetiredAlready("the table is gone"));
        }
    }
}
