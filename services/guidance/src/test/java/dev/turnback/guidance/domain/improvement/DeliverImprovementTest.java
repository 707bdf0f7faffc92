package dev.turnback.guidance.domain.improvement;

import static dev.turnback.guidance.domain.improvement.ImprovementExamples.DELIVERED;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.ID;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.LATER;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.NOON;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.delivered;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.dropped;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.nothing;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.proposed;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.started;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.DeliverImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.BeforeItStarted;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DroppedAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NoSuchImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NotStarted;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DeliverImprovementTest {

    private static final DeliverImprovement DELIVER = new DeliverImprovement(ID, "in 2.1", LATER);

    @Nested
    class Accepted {
        @Test
        void whenItIsBeingBuilt() {
            started().when(DELIVER).thenAccepted(DELIVERED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyProposedIt() {
            nothing().when(DELIVER).thenRejected(new NoSuchImprovement());
        }

        @Test
        void whenNobodyBuildsIt() {
            proposed().when(DELIVER).thenRejected(new NotStarted());
        }

        @Test
        void beforeItWasStarted() {
            started()
                    .when(new DeliverImprovement(ID, null, NOON.minusSeconds(1)))
                    .thenRejected(new BeforeItStarted(NOON));
        }

        @Test
        void whenItWasDropped() {
            dropped().when(DELIVER).thenRejected(new DroppedAlready("too dear"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsThere() {
            delivered().when(DELIVER).thenIgnored();
        }
    }
}
