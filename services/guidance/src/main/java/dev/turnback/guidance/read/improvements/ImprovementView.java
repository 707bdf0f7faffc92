package dev.turnback.guidance.read.improvements;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.improvement.ImprovementEvent;
import dev.turnback.guidance.domain.improvement.Proposal;
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
 * A design improvement as it is shown; times are UTC, as claimed.
 *
 * @param component null when it is not of one
 * @param changeKinds the kinds of change that it makes easier to take back; empty for any
 * @param at of its last event
 * @param reason why it was dropped
 * @param note what was said when it was delivered
 * @param version how many events it has
 * @param position of its last event, as in {@code guidance:4}
 * @param by who recorded its last event, as an id; empty when that is not known
 */
public record ImprovementView(
        String id,
        String title,
        @Nullable String component,
        List<ChangeKind> changeKinds,
        @Nullable DesignPattern pattern,
        String expectedEffect,
        Proposal.Origin origin,
        State state,
        Instant proposedAt,
        @Nullable Instant startedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant droppedAt,
        @Nullable String reason,
        @Nullable String note,
        Instant at,
        int version,
        String position,
        String by) {

    /** Where it stands. */
    public enum State {
        PROPOSED,
        STARTED,
        DELIVERED,
        DROPPED
    }

    public static final View<ImprovementView> VIEW =
            new View<>(
                    ViewDefinition.named("improvements", 1)
                            .indexed("byTime", ViewKey.instant("proposed"))
                            .indexed(
                                    "byState", ViewKey.string("state"), ViewKey.instant("proposed"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("proposed"))
                            .indexed(
                                    "byComponentAndState",
                                    ViewKey.string("component"),
                                    ViewKey.string("state"),
                                    ViewKey.instant("proposed")),
                    ImprovementView.class,
                    List.of(
                            new View.Fold<>(
                                    ImprovementEvent.class,
                                    ImprovementEvent::improvementId,
                                    Improvements::evolve)),
                    ImprovementView::keys);

    private static Map<String, ViewValue> keys(ImprovementView row) {
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("state", ViewValue.of(row.state().name()));
        keys.put("proposed", ViewValue.of(row.proposedAt()));
        if (row.component() != null) {
            keys.put("component", ViewValue.of(row.component()));
        }
        return keys;
    }
}
