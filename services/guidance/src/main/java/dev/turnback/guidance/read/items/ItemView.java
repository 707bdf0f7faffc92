package dev.turnback.guidance.read.items;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guidance item as it is shown; times are UTC, as claimed.
 *
 * @param version of the clause, 1 and up: what a revision names in {@code If-Match}
 * @param check what a gate looks for, null when only people can tell
 * @param origin what it was learned from, null when it was proposed by hand
 * @param adoption null until it is adopted
 * @param revisedAt null unless it was
 * @param retirement null until it is retired
 * @param reviewDue why it has to be looked at again, the earliest first; empty while it need not
 * @param reviews when it was looked at and found right, the earliest first
 * @param acknowledgements what each team acknowledged last, by team
 * @param history every version, the first one first
 * @param position of its last event, as in {@code guidance:4}
 */
public record ItemView(
        String id,
        State state,
        int version,
        String clause,
        Scope scope,
        @Nullable DesignPattern pattern,
        @Nullable GuidanceCheck check,
        @Nullable Origin origin,
        Instant proposedAt,
        @Nullable Adoption adoption,
        @Nullable Instant revisedAt,
        @Nullable Retirement retirement,
        List<Due> reviewDue,
        List<Review> reviews,
        List<Acknowledgement> acknowledgements,
        List<Version> history,
        String position) {

    public ItemView {
        reviewDue = List.copyOf(reviewDue);
        reviews = List.copyOf(reviews);
        acknowledgements = List.copyOf(acknowledgements);
        history = List.copyOf(history);
    }

    /** Whether teams are asked to follow it. */
    public enum State {
        PROPOSED,
        ADOPTED,
        RETIRED
    }

    /**
     * @param version that was adopted
     * @param despite ids of the items that said much the same or contradicted it then, sorted
     * @param actor who adopted it, as an id
     */
    public record Adoption(
            int version, List<String> despite, String actor, Instant at, String position) {
        public Adoption {
            despite = List.copyOf(despite);
        }
    }

    /**
     * @param actor who retired it, as an id
     */
    public record Retirement(String reason, String actor, Instant at, String position) {}

    /**
     * A component in its scope stands on something else now.
     *
     * @param cause of the event that says so, as in {@code release:12}
     */
    public record Due(
            String component, PlatformPart what, String description, String cause, Instant at) {}

    /**
     * @param causes of the changes that were looked at, sorted
     * @param actor who looked, as an id
     */
    public record Review(
            int version,
            List<String> causes,
            String reason,
            String actor,
            Instant at,
            String position) {
        public Review {
            causes = List.copyOf(causes);
        }
    }

    /**
     * @param version that the team acknowledged last
     */
    public record Acknowledgement(String team, int version, Instant at) {}

    /**
     * @param reason why it was revised, null for the first
     * @param actor who wrote it, as an id
     */
    public record Version(
            int version,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            @Nullable GuidanceCheck check,
            @Nullable String reason,
            String actor,
            Instant at,
            String position) {}

    public static final View<ItemView> VIEW =
            new View<>(
                    ViewDefinition.named("guidance", 3)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed("byState", ViewKey.string("state"), ViewKey.instant("at"))
                            .indexed("byDue", ViewKey.instant("due")),
                    ItemView.class,
                    List.of(new View.Fold<>(ItemEvent.class, ItemEvent::guidanceId, Items::evolve)),
                    ItemView::keys);

    private static Map<String, ViewValue> keys(ItemView row) {
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("state", ViewValue.of(row.state().name()));
        keys.put("at", ViewValue.of(row.proposedAt()));
        if (!row.reviewDue().isEmpty()) {
            keys.put("due", ViewValue.of(row.reviewDue().getFirst().at()));
        }
        return keys;
    }

    /** The version that is in force. */
    public Version current() {
        return history.getLast();
    }
}
