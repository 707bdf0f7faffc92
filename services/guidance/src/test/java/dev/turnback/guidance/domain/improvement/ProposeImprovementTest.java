package dev.turnback.guidance.domain.improvement;

import static dev.turnback.guidance.domain.improvement.ImprovementExamples.ID;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.NOON;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.PROPOSAL;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.PROPOSED;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.delivered;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.dropped;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.nothing;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.proposed;
import static dev.turnback.guidance.domain.improvement.ImprovementExamples.started;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.ProposeImprovement;
import dev.turnback.guidance.domain.improvement.ImprovementRejection.ImprovementProposedDifferently;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProposeImprovementTest {

    private static final ProposeImprovement PROPOSE = new ProposeImprovement(ID, PROPOSAL, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            nothing().when(PROPOSE).thenAccepted(PROPOSED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void inOtherWords() {
            var other =
                    new Proposal(
                            "A flag",
                            null,
                            List.of(),
                            null,
                            "It is off at once.",
                            Proposal.Origin.BY_HAND);
            proposed()
                    .when(new ProposeImprovement(ID, other, NOON))
                    .thenRejected(new ImprovementProposedDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasProposedJustSo() {
            proposed().when(PROPOSE).thenIgnored();
            started().when(PROPOSE).thenIgnored();
            delivered().when(PROPOSE).thenIgnored();
            dropped().when(PROPOSE).thenIgnored();
        }
    }
}
