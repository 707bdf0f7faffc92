package dev.turnback.guidance.read.items;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemEvent;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceAdopted;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceProposed;
import dev.turnback.guidance.domain.item.ItemEvent.GuidanceRevised;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A guidance item as it is shown; times are UTC, as claimed.
 *
 * @param version of the clause, 1 and up: what a revision names in {@code If-Match}
 * @param origin what it was learned from, null when it was proposed by hand
 * @param adoptedAt null until it is adopted
 * @param revisedAt null unless it was
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
        @Nullable Origin origin,
        Instant proposedAt,
        @Nullable Instant adoptedAt,
        @Nullable Instant revisedAt,
        List<Version> history,
        String position) {

    public ItemView {
        history = List.copyOf(history);
    }

    /** Whether teams are asked to follow it. */
    public enum State {
        PROPOSED,
        ADOPTED
    }

    /**
     * @param reason why it was revised, null for the first
     * @param actor who wrote it, as an id
     */
    public record Version(
            int version,
            String clause,
            Scope scope,
            @Nullable String reason,
            String actor,
            Instant at,
            String position) {}

    public static final View<ItemView> VIEW =
            new View<>(
                    ViewDefinition.named("guidance", 1)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed("byState", ViewKey.string("state"), ViewKey.instant("at")),
                    ItemView.class,
                    List.of(
                            new View.Fold<>(
                                    ItemEvent.class, ItemEvent::guidanceId, ItemView::evolve)),
                    row ->
                            Map.of(
                                    "state", ViewValue.of(row.state().name()),
                                    "at", ViewValue.of(row.proposedAt())));

    static @Nullable ItemView evolve(@Nullable ItemView view, ItemEvent event, Stamp stamp) {
        return switch (event) {
            case GuidanceProposed e -> proposed(e, stamp);
            case GuidanceAdopted e -> view == null ? null : view.adopted(e, stamp);
            case GuidanceRevised e -> view == null ? null : view.revised(e, stamp);
        };
    }

    private static ItemView proposed(GuidanceProposed event, Stamp stamp) {
        Clause clause = event.clause();
        var first =
                new Version(
                        1,
                        clause.text(),
                        clause.scope(),
                        null,
                        stamp.actor(),
                        event.at(),
                        stamp.at());
        return new ItemView(
                event.guidanceId(),
                State.PROPOSED,
                1,
                clause.text(),
                clause.scope(),
                clause.pattern(),
                event.origin(),
                event.at(),
                null,
                null,
                List.of(first),
                stamp.at());
    }

    private ItemView adopted(GuidanceAdopted event, Stamp stamp) {
        return new ItemView(
                id,
                State.ADOPTED,
                version,
                clause,
                scope,
                pattern,
                origin,
                proposedAt,
                event.at(),
                revisedAt,
                history,
                stamp.at());
    }

    private ItemView revised(GuidanceRevised event, Stamp stamp) {
        Clause now = event.clause();
        var versions = new ArrayList<>(history);
        versions.add(
                new Version(
                        event.version(),
                        now.text(),
                        now.scope(),
                        event.reason(),
                        stamp.actor(),
                        event.at(),
                        stamp.at()));
        return new ItemView(
                id,
                state,
                event.version(),
                now.text(),
                now.scope(),
                now.pattern(),
                origin,
                proposedAt,
                adoptedAt,
                event.at(),
                versions,
                stamp.at());
    }
}
