package dev.turnback.incident.domain.review;

import static dev.turnback.incident.domain.review.ReviewExamples.ASSESSED;
import static dev.turnback.incident.domain.review.ReviewExamples.FACTOR;
import static dev.turnback.incident.domain.review.ReviewExamples.ID;
import static dev.turnback.incident.domain.review.ReviewExamples.NOON;
import static dev.turnback.incident.domain.review.ReviewExamples.NOTED;
import static dev.turnback.incident.domain.review.ReviewExamples.OPENED;
import static dev.turnback.incident.domain.review.ReviewExamples.PUBLISHED;
import static dev.turnback.incident.domain.review.ReviewExamples.REJECTED;
import static dev.turnback.incident.domain.review.ReviewExamples.WORSENED;
import static dev.turnback.testing.Given.given;

import dev.turnback.incident.domain.review.ReviewCommand.AmendReview;
import dev.turnback.incident.domain.review.ReviewCommand.PublishReview;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewAmended;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;
import dev.turnback.incident.domain.review.ReviewRejection.AmendsNothing;
import dev.turnback.incident.domain.review.ReviewRejection.NotOpened;
import dev.turnback.incident.domain.review.ReviewRejection.NotPublished;
import dev.turnback.incident.domain.review.ReviewRejection.ReviewedElsewhere;
import dev.turnback.incident.domain.review.ReviewRejection.Unassessed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PublishReviewTest {

    private static final ReviewDecider REVIEW = new ReviewDecider();
    private static final PublishReview PUBLISH = publish("obl_1");
    private static final Amendment OTHERWISE =
            new Amendment("it was the alert", List.of(REJECTED), List.of(FACTOR), List.of());

    private static PublishReview publish(String obligation) {
        return new PublishReview(ID, Set.of(obligation), null, NOON);
    }

    private static AmendReview amend(Amendment amendment) {
        return new AmendReview(ID, "the log was late", amendment, Set.of("obl_1"), NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenSomebodyLookedAtEveryWorsenedObligation() {
            given(REVIEW, OPENED, NOTED, ASSESSED).when(PUBLISH).thenAccepted(PUBLISHED);
        }

        @Test
        void whenTheVerdictThatNobodyLookedAtHoldsNoMore() {
            var withdrawn =
                    new CauseWithdrawn(
                            ID, WORSENED.kind(), "obl_1", "retracted", "decision:8", NOON);
            given(REVIEW, OPENED, NOTED, withdrawn).when(PUBLISH).thenAccepted(PUBLISHED);
        }

        @Test
        void whenTheObligationThatNobodyLookedAtBelongsElsewhere() {
            given(REVIEW, OPENED, NOTED).when(publish("obl_2")).thenAccepted(PUBLISHED);
        }

        @Test
        void whatIsOtherwiseIsAmendedAllTogether() {
            given(REVIEW, OPENED, NOTED, ASSESSED, PUBLISHED)
                    .when(amend(OTHERWISE))
                    .thenAccepted(
                            new HesitationAssessed(ID, REJECTED, 2, NOON),
                            new FactorAdded(ID, FACTOR, NOON),
                            new ReviewSummarized(ID, "it was the alert", NOON),
                            new ReviewAmended(ID, 2, "the log was late", NOON));
        }

        @Test
        void andAgainAfterThat() {
            var again = new Amendment("both", List.of(), List.of(), List.of());
            given(REVIEW, OPENED, PUBLISHED, new ReviewAmended(ID, 2, "first", NOON))
                    .when(amend(again))
                    .thenAccepted(
                            new ReviewSummarized(ID, "both", NOON),
                            new ReviewAmended(ID, 3, "the log was late", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whileNobodyOpenedIt() {
            given(REVIEW).when(PUBLISH).thenRejected(new NotOpened());
        }

        @Test
        void whileNobodyLookedAtAWorsenedObligation() {
            given(REVIEW, OPENED, NOTED)
                    .when(PUBLISH)
                    .thenRejected(new Unassessed(List.of("obl_1")));
        }

        @Test
        void whenTheIncidentIsReviewedInTheOneThatItIsPartOf() {
            given(REVIEW, OPENED, NOTED, ASSESSED)
                    .when(new PublishReview(ID, Set.of("obl_1"), "inc_2", NOON))
                    .thenRejected(new ReviewedElsewhere("inc_2"));
        }

        @Test
        void whenTheAmendmentLeavesOneThatWasJudgedSince() {
            given(REVIEW, OPENED, PUBLISHED, NOTED)
                    .when(amend(new Amendment("more", List.of(), List.of(), List.of())))
                    .thenRejected(new Unassessed(List.of("obl_1")));
        }

        @Test
        void whenItIsAmendedBeforeItIsPublished() {
            given(REVIEW, OPENED).when(amend(OTHERWISE)).thenRejected(new NotPublished());
        }

        @Test
        void whenTheAmendmentSaysNothingNew() {
            given(REVIEW, OPENED, PUBLISHED)
                    .when(amend(new Amendment(null, List.of(), List.of(), List.of())))
                    .thenRejected(new AmendsNothing());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsPublishedAlready() {
            given(REVIEW, OPENED, PUBLISHED).when(PUBLISH).thenIgnored();
        }
    }
}
