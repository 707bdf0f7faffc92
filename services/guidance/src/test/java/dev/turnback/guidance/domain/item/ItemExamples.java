package dev.turnback.guidance.domain.item;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAcknowledged;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRetired;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceReviewDue;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import java.time.Instant;
import java.util.List;

/** An item for the shop: expand before you contract. */
final class ItemExamples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    static final ItemDecider ITEM = new ItemDecider();

    static final GuidanceProposed PROPOSED =
            new GuidanceProposed("gui_1", clause("Expand before you contract."), null, NOON);
    static final GuidanceAdopted ADOPTED = new GuidanceAdopted("gui_1", 1, List.of(), NOON);
    static final GuidanceRevised REVISED =
            new GuidanceRevised("gui_1", 2, clause("Expand first."), "shorter", NOON);
    static final GuidanceRetired RETIRED =
            new GuidanceRetired("gui_1", 1, "the table is gone", NOON);
    static final GuidanceReviewDue DUE = due("release:9");
    static final GuidanceAcknowledged ACKNOWLEDGED =
            new GuidanceAcknowledged("gui_1", "checkout", 1, NOON);

    private ItemExamples() {}

    static Clause clause(String text) {
        return new Clause(
                text,
                new Scope(List.of(), List.of("shop"), List.of()),
                null,
                GuidanceCheck.needsContainment());
    }

    static Cause cause(String component, String position) {
        return new Cause(component, PlatformPart.DATA_MODEL, "orders by region", position);
    }

    static GuidanceReviewDue due(String position) {
        return new GuidanceReviewDue("gui_1", 1, cause("shop", position), NOON);
    }
}
