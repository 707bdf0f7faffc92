package dev.turnback.incident.domain.review;

import static dev.turnback.incident.domain.review.ReviewExamples.ASSESSED;
import static dev.turnback.incident.domain.review.ReviewExamples.CONFIRMED;
import static dev.turnback.incident.domain.review.ReviewExamples.ID;
import static dev.turnback.incident.domain.review.ReviewExamples.NOON;
import static dev.turnback.incident.domain.review.ReviewExamples.NOTED;
import static dev.turnback.incident.domain.review.ReviewExamples.OPENED;
import static dev.turnback.incident.domain.review.ReviewExamples.PUBLISHED;
import static dev.turnback.incident.domain.review.ReviewExamples.REJECTED;
import static dev.turnback.incident.domain.review.ReviewExamples.assess;
import static dev.turnback.testing.Given.given;

import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewRejection.ConfirmedWithoutCause;
import dev.turnback.incident.domain.review.ReviewRejection.NotOfThisIncident;
import dev.turnback.incident.domain.review.ReviewRejection.NotOpened;
import dev.turnback.incident.domain.review.ReviewRejection.PublishedAlready;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssessHesitationTest {

    private static final ReviewDecider REVIEW = new ReviewDecider();

    @Nested
    class Accepted {
        @Test
        void whenNobodyLookedAtItBefore() {
            given(REVIEW, OPENED, NOTED).when(assess(CONFIRMED)).thenAccepted(ASSESSED);
        }

        @Test
        void whenItIsFoundOtherwiseThanBefore() {
            given(REVIEW, OPENED, ASSESSED)
                    .when(assess(REJECTED))
                    .thenAccepted(new HesitationAssessed(ID, REJECTED, 1, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whileNobodyOpenedIt() {
            given(REVIEW).when(assess(CONFIRMED)).thenRejected(new NotOpened());
        }

        @Test
        void whenItIsConfirmedWithoutACause() {
            var bare = new Assessed("obl_1", CONFIRMED.verdict(), List.of(), "slow");
            given(REVIEW, OPENED)
                    .when(assess(bare))
                    .thenRejected(new ConfirmedWithoutCause("obl_1"));
        }

        @Test
        void whenTheObligationIsDealtWithElsewhere() {
            var other = new Assessed("obl_9", CONFIRMED.verdict(), CONFIRMED.causes(), "slow");
            given(REVIEW, OPENED).when(assess(other)).thenRejected(new NotOfThisIncident("obl_9"));
        }

        @Test
        void onceItIsPublished() {
            given(REVIEW, OPENED, PUBLISHED)
                    .when(assess(CONFIRMED))
                    .thenRejected(new PublishedAlready(1));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsSaidAlready() {
            given(REVIEW, OPENED, ASSESSED).when(assess(CONFIRMED)).thenIgnored();
        }
    }
}
