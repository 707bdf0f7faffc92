package dev.turnback.guidance.domain.item;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ProposeGuidance;
import dev.turnback.guidance.domain.item.ItemCommand.ReviseGuidance;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRetired;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import dev.turnback.guidance.domain.item.ItemRejection.NeverProposed;
import dev.turnback.guidance.domain.item.ItemRejection.ProposedDifferently;
import dev.turnback.guidance.domain.item.ItemRejection.RetiredAlready;
import dev.turnback.guidance.domain.item.ItemRejection.RevisedMeanwhile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GuidanceItemTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ItemDecider ITEM = new ItemDecider();
    private static final Clause FLAG = new Clause("Ship it behind a flag.", Scope.ALL, null, null);
    private static final Clause STAGES =
            new Clause("Ship it in stages.", Scope.ALL, null, GuidanceCheck.firstStageAtMost(5));
    private static final Origin ORIGIN = new Origin("fin_1", "inc_1", "incident:77");
    private static final GuidanceProposed PROPOSED =
            new GuidanceProposed("gui_1", FLAG, ORIGIN, NOON);
    private static final GuidanceAdopted ADOPTED =
            new GuidanceAdopted("gui_1", 1, List.of("gui_9"), NOON);
    private static final GuidanceRevised REVISED =
            new GuidanceRevised("gui_1", 2, STAGES, "flags were forgotten", NOON);

    @Nested
    class Propose {
        private static final ProposeGuidance PROPOSE =
                new ProposeGuidance("gui_1", FLAG, ORIGIN, NOON);

        @Test
        void is_accepted_once() {
            given(ITEM).when(PROPOSE).thenAccepted(PROPOSED);
            given(ITEM, PROPOSED).when(PROPOSE).thenIgnored();
            given(ITEM, PROPOSED, ADOPTED).when(PROPOSE).thenIgnored();
        }

        @Test
        void is_ignored_when_it_was_revised_since() {
            given(ITEM, PROPOSED, REVISED).when(PROPOSE).thenIgnored();
        }

        @Test
        void is_rejected_in_other_words() {
            given(ITEM, PROPOSED)
                    .when(new ProposeGuidance("gui_1", STAGES, ORIGIN, NOON))
                    .thenRejected(new ProposedDifferently());
        }
    }

    @Nested
    class Adopt {
        private static final AdoptGuidance ADOPT =
                new AdoptGuidance("gui_1", List.of("gui_9"), NOON);

        @Test
        void is_accepted_once() {
            given(ITEM, PROPOSED).when(ADOPT).thenAccepted(ADOPTED);
            given(ITEM, PROPOSED, ADOPTED).when(ADOPT).thenIgnored();
        }

        @Test
        void adopts_the_version_that_is_proposed() {
            given(ITEM, PROPOSED, REVISED)
                    .when(ADOPT)
                    .thenAccepted(new GuidanceAdopted("gui_1", 2, List.of("gui_9"), NOON));
        }

        @Test
        void is_rejected_when_nothing_was_proposed() {
            given(ITEM).when(ADOPT).thenRejected(new NeverProposed());
        }
    }

    @Nested
    class Revise {
        private static ReviseGuidance revise(int seen, Clause clause) {
            return new ReviseGuidance("gui_1", seen, clause, "flags were forgotten", NOON);
        }

        @Test
        void is_accepted_of_the_version_that_was_seen() {
            given(ITEM, PROPOSED).when(revise(1, STAGES)).thenAccepted(REVISED);
            given(ITEM, PROPOSED, ADOPTED).when(revise(1, STAGES)).thenAccepted(REVISED);
        }

        @Test
        void leaves_an_adopted_item_adopted() {
            given(ITEM, PROPOSED, ADOPTED, REVISED)
                    .when(new AdoptGuidance("gui_1", List.of("gui_9"), NOON))
                    .thenIgnored();
        }

        @Test
        void is_rejected_when_somebody_else_revised_it() {
            given(ITEM, PROPOSED, REVISED)
                    .when(revise(1, FLAG))
                    .thenRejected(new RevisedMeanwhile(2));
        }

        @Test
        void is_ignored_when_nothing_changes() {
            given(ITEM, PROPOSED).when(revise(1, FLAG)).thenIgnored();
        }

        @Test
        void is_rejected_when_nothing_was_proposed() {
            given(ITEM).when(revise(1, STAGES)).thenRejected(new NeverProposed());
        }

        @Test
        void is_rejected_once_it_is_retired() {
            given(ITEM, PROPOSED, ADOPTED, new GuidanceRetired("gui_1", 1, "no more", NOON))
                    .when(revise(1, STAGES))
                    .thenRejected(new RetiredAlready("no more"));
        }
    }
}
