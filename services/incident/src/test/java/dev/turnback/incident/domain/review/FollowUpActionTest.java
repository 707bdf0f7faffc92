package dev.turnback.incident.domain.review;

import static dev.turnback.incident.domain.review.ReviewExamples.ACTION;
import static dev.turnback.incident.domain.review.ReviewExamples.FACTOR;
import static dev.turnback.incident.domain.review.ReviewExamples.ID;
import static dev.turnback.incident.domain.review.ReviewExamples.NOON;
import static dev.turnback.incident.domain.review.ReviewExamples.OPENED;
import static dev.turnback.incident.domain.review.ReviewExamples.PUBLISHED;
import static dev.turnback.testing.Given.given;

import dev.turnback.incident.domain.review.ReviewCommand.DropAction;
import dev.turnback.incident.domain.review.ReviewCommand.MarkActionDone;
import dev.turnback.incident.domain.review.ReviewCommand.ProposeAction;
import dev.turnback.incident.domain.review.ReviewCommand.RemoveFactor;
import dev.turnback.incident.domain.review.ReviewCommand.VerifyAction;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDone;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDropped;
import dev.turnback.incident.domain.review.ReviewEvent.ActionProposed;
import dev.turnback.incident.domain.review.ReviewEvent.ActionVerified;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.FactorRemoved;
import dev.turnback.incident.domain.review.ReviewRejection.ActionIs;
import dev.turnback.incident.domain.review.ReviewRejection.ActionUnknown;
import dev.turnback.incident.domain.review.ReviewRejection.FactorUnknown;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowUpActionTest {

    private static final ReviewDecider REVIEW = new ReviewDecider();
    private static final ActionProposed PROPOSED = new ActionProposed(ID, "act_1", ACTION, NOON);
    private static final ActionDone DONE = new ActionDone(ID, "act_1", NOON);
    private static final ActionVerified VERIFIED = new ActionVerified(ID, "act_1", "rea_1", NOON);
    private static final VerifyAction VERIFY = new VerifyAction(ID, "act_1", "rea_1", NOON);
    private static final DropAction DROP = new DropAction(ID, "act_1", "retired", NOON);

    @Nested
    class Accepted {
        @Test
        void itIsProposedDoneAndVerifiedAlsoAfterThePublication() {
            given(REVIEW, OPENED, PUBLISHED)
                    .when(new ProposeAction(ID, "act_1", ACTION, NOON))
                    .thenAccepted(PROPOSED);
            given(REVIEW, OPENED, PROPOSED)
                    .when(new MarkActionDone(ID, "act_1", NOON))
                    .thenAccepted(DONE);
            given(REVIEW, OPENED, PROPOSED, DONE).when(VERIFY).thenAccepted(VERIFIED);
        }

        @Test
        void itIsDroppedWithAReason() {
            given(REVIEW, OPENED, PROPOSED)
                    .when(DROP)
                    .thenAccepted(new ActionDropped(ID, "act_1", "retired", NOON));
        }

        @Test
        void aFactorIsTakenOutWithAReason() {
            given(REVIEW, OPENED, new FactorAdded(ID, FACTOR, NOON))
                    .when(new RemoveFactor(ID, "fac_1", "it was off", NOON))
                    .thenAccepted(new FactorRemoved(ID, "fac_1", "it was off", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsVerifiedBeforeItIsDone() {
            given(REVIEW, OPENED, PROPOSED)
                    .when(VERIFY)
                    .thenRejected(new ActionIs(FollowUpAction.State.PROPOSED));
        }

        @Test
        void whenItIsDroppedAfterItWasVerified() {
            given(REVIEW, OPENED, PROPOSED, DONE, VERIFIED)
                    .when(DROP)
                    .thenRejected(new ActionIs(FollowUpAction.State.VERIFIED));
        }

        @Test
        void whenThereIsNoSuchThing() {
            given(REVIEW, OPENED).when(DROP).thenRejected(new ActionUnknown("act_1"));
            given(REVIEW, OPENED)
                    .when(new RemoveFactor(ID, "fac_9", "none", NOON))
                    .thenRejected(new FactorUnknown("fac_9"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsSoAlready() {
            given(REVIEW, OPENED, PROPOSED)
                    .when(new ProposeAction(ID, "act_1", ACTION, NOON))
                    .thenIgnored();
            given(REVIEW, OPENED, PROPOSED, DONE, VERIFIED).when(VERIFY).thenIgnored();
        }
    }
}
