package dev.turnback.guidance.domain.improvement;

import static dev.turnback.guidance.domain.improvement.ImprovementExamples.ID;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.NOON;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.STARTED;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.delivered;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.dropped;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.nothing;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.proposed;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.started;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.StartImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DeliveredAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DroppedAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NoSuchImprovement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartImprovementTest {

    private static final StartImprovement START = new StartImprovement(ID, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsProposed() {
            proposed().when(START).thenAccepted(STARTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyProposedIt() {
            nothing().when(START).thenRejected(new NoSuchImprovement());
        }

        @Test
        void whenItCameToItsEnd() {
            delivered().when(START).thenRejected(new DeliveredAlready());
            dropped().when(START).thenRejected(new DroppedAlready("too dear"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsBeingBuilt() {
            started().when(START).thenIgnored();
        }
    }
}
