package dev.turnback.guidance.domain.item;

import static dev.turnback.guidance.domain.item.ItemExamples.ADOPTED;
import static dev.turnback.guidance.domain.item.ItemExamples.DUE;
import static dev.turnback.guidance.domain.item.ItemExamples.ITEM;
import static dev.turnback.guidance.domain.item.ItemExamples.NOON;
import static dev.turnback.guidance.domain.item.ItemExamples.PROPOSED;
import static dev.turnback.guidance.domain.item.ItemExamples.RETIRED;
import static dev.turnback.guidance.domain.item.ItemExamples.REVISED;
import static dev.turnback.guidance.domain.item.ItemExamples.cause;
import static dev.turnback.guidance.domain.item.ItemExamples.due;
import static dev.turnback.testing.Given.given;

import dev.turnback.guidance.domain.item.ItemCommand.ConfirmGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.MarkReviewDue;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewed;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.NotAdopted;
import dev.turnback.guidance.domain.item.ItemRejection.RetiredAlready;
import dev.turnback.guidance.domain.item.ItemRejection.RevisedMeanwhile;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviewGuidanceTest {

    private static MarkReviewDue mark(String component, String position) {
        return new MarkReviewDue("gui_1", cause(component, position), NOON);
    }

    private static ConfirmGuidance confirm(int seen, String... causes) {
        return new ConfirmGuidance("gui_1", seen, List.of(causes), "it holds there, too", NOON);
    }

    private static GuidanceReviewed reviewed(String... causes) {
        return new GuidanceReviewed("gui_1", 1, List.of(causes), "it holds there, too", NOON);
    }

    @Nested
    class MarkedDue {
        @Test
        void when_a_component_in_its_scope_stands_on_something_else() {
            given(ITEM, PROPOSED, ADOPTED).when(mark("shop", "release:9")).thenAccepted(DUE);
        }

        @Test
        void once_for_each_change_also_after_it_was_looked_at() {
            given(ITEM, PROPOSED, ADOPTED, DUE).when(mark("shop", "release:9")).thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, DUE, reviewed("release:9"))
                    .when(mark("shop", "release:9"))
                    .thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, DUE, REVISED)
                    .when(mark("shop", "release:9"))
                    .thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, DUE)
                    .when(mark("shop", "release:10"))
                    .thenAccepted(due("release:10"));
        }

        @Test
        void not_when_it_is_not_asked_for_there() {
            given(ITEM, PROPOSED, ADOPTED).when(mark("search", "release:9")).thenIgnored();
            given(ITEM, PROPOSED).when(mark("shop", "release:9")).thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, RETIRED).when(mark("shop", "release:9")).thenIgnored();
            given(ITEM).when(mark("shop", "release:9")).thenIgnored();
        }
    }

    @Nested
    class Confirmed {
        @Test
        void is_accepted_for_the_changes_that_were_looked_at() {
            given(ITEM, PROPOSED, ADOPTED, DUE, due("release:10"))
                    .when(confirm(1, "release:9"))
                    .thenAccepted(reviewed("release:9"));
        }

        @Test
        void is_accepted_for_all_when_none_is_named() {
            given(ITEM, PROPOSED, ADOPTED, DUE, due("release:10"))
                    .when(confirm(1))
                    .thenAccepted(reviewed("release:10", "release:9"));
        }

        @Test
        void is_ignored_when_it_is_not_due() {
            given(ITEM, PROPOSED, ADOPTED).when(confirm(1)).thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, DUE, REVISED).when(confirm(2)).thenIgnored();
            given(ITEM, PROPOSED, ADOPTED, DUE).when(confirm(1, "release:8")).thenIgnored();
        }

        @Test
        void is_rejected_of_another_version() {
            given(ITEM, PROPOSED, ADOPTED, REVISED)
                    .when(confirm(1))
                    .thenRejected(new RevisedMeanwhile(2));
        }

        @Test
        void is_rejected_of_what_nobody_is_asked_to_follow() {
            given(ITEM).when(confirm(1)).thenRejected(new NeverProposed());
            given(ITEM, PROPOSED).when(confirm(1)).thenRejected(new NotAdopted());
            given(ITEM, PROPOSED, RETIRED)
                    .when(confirm(1))
                    .thenRejected(new RetiredAlready("the table is gone"));
        }
    }
}
