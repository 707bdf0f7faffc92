package dev.turnback.incident.domain.review;

import static dev.turnback.incident.domain.review.ReviewExamples.ID;
import static dev.turnback.incident.domain.review.ReviewExamples.NOON;
import static dev.turnback.incident.domain.review.ReviewExamples.NOTED;
import static dev.turnback.incident.domain.review.ReviewExamples.OPENED;
import static dev.turnback.incident.domain.review.ReviewExamples.WORSENED;
import static dev.turnback.testing.Given.given;

import dev.turnback.incident.domain.review.ReviewCommand.NoteCause;
import dev.turnback.incident.domain.review.ReviewCommand.OpenReview;
import dev.turnback.incident.domain.review.ReviewCommand.WithdrawCause;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewRejection.ReviewedElsewhere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenReviewTest {

    private static final ReviewDecider REVIEW = new ReviewDecider();
    private static final Cause FAILED =
            new Cause(Cause.Kind.ATTEMPT_NOT_SUCCESSFUL, "att_1", "FAILED", "decision:9");
    private static final CauseWithdrawn WITHDRAWN =
            new CauseWithdrawn(
                    ID, WORSENED.kind(), "obl_1", "judged anew: TIMELY", "decision:8", NOON);

    private static OpenReview open(@Nullable String why) {
        return new OpenReview(ID, false, why, null, NOON);
    }

    private static NoteCause note(Cause cause) {
        return new NoteCause(ID, false, cause, NOON);
    }

    private static WithdrawCause withdraw() {
        return new WithdrawCause(
                ID, WORSENED.kind(), "obl_1", "judged anew: TIMELY", "decision:8", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenSomebodyOpensIt() {
            given(REVIEW).when(open(null)).thenAccepted(OPENED);
        }

        @Test
        void byItselfWhenAVerdictAsksForIt() {
            given(REVIEW).when(note(WORSENED)).thenAccepted(OPENED, NOTED);
        }

        @Test
        void aSecondCauseJoinsTheReviewThatIsOpen() {
            given(REVIEW, OPENED, NOTED)
                    .when(note(FAILED))
                    .thenAccepted(new CauseNoted(ID, FAILED, NOON));
        }

        @Test
        void whatHoldsNoMoreIsNotedAsSuch() {
            given(REVIEW, OPENED, NOTED).when(withdraw()).thenAccepted(WITHDRAWN);
        }

        @Test
        void andHoldsAgainWhenItIsJudgedSoAgain() {
            given(REVIEW, OPENED, NOTED, WITHDRAWN).when(note(WORSENED)).thenAccepted(NOTED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheIncidentIsReviewedInTheOneThatItIsPartOf() {
            given(REVIEW)
                    .when(new OpenReview(ID, false, null, "inc_2", NOON))
                    .thenRejected(new ReviewedElsewhere("inc_2"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsOpenAlready() {
            given(REVIEW, OPENED).when(open("why not")).thenIgnored();
        }

        @Test
        void whenTheSameIsJudgedAgain() {
            given(REVIEW, OPENED, NOTED).when(note(WORSENED)).thenIgnored();
        }

        @Test
        void whenWhatHoldsNoMoreWasNeverACause() {
            given(REVIEW).when(withdraw()).thenIgnored();
            given(REVIEW, OPENED).when(withdraw()).thenIgnored();
        }
    }
}
