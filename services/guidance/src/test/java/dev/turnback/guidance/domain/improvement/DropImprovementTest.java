package dev.turnback.guidance.domain.improvement;

import static dev.turnback.guidance.domain.improvement.ImprovementExamples.DROPPED;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.ID;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.LATER;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.delivered;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.dropped;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.nothing;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.proposed;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.started;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.DropImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.DeliveredAlready;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.NoSuchImprovement;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DropImprovementTest {

    private static final DropImprovement DROP = new DropImprovement(ID, "too dear", LATER);

    @Nested
    class Accepted {
        @Test
        void whetherOrNotSomebodyBuildsIt() {
            proposed().when(DROP).thenAccepted(DROPPED);
            started().when(DROP).thenAccepted(DROPPED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyProposedIt() {
            nothing().when(DROP).thenRejected(new NoSuchImprovement());
        }

        @Test
        void whenItIsThere() {
            delivered().when(DROP).thenRejected(new DeliveredAlready());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasDropped() {
            dropped().when(DROP).thenIgnored();
        }
    }
}
