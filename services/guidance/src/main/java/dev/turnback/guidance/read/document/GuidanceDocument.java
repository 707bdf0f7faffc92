package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.Adoption;
import dev.turnback.guidance.read.items.ItemView.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The adopted guidance that applies to changes of one kind to one component. It is the same for the
 * same items: nothing in it tells when it was asked for, or who read it.
 *
 * @param component null for every component
 * @param changeKind null for every kind
 * @param version 0 before anything was adopted; each adoption, revision and retirement of an item
 *     that applies, or applied, adds 1
 * @param items in the order in which they were adopted
 */
public record GuidanceDocument(
        @Nullable String component,
        @Nullable ChangeKind changeKind,
        int version,
        List<Clause> items) {

    public GuidanceDocument {
        items = List.copyOf(items);
    }

    /**
     * An item as it is in force.
     *
     * @param version of the item
     * @param position of the event that put these words in force, as in {@code guidance:4}
     */
    public record Clause(
            String id,
            int version,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            @Nullable GuidanceCheck check,
            @Nullable Origin origin,
            Instant adoptedAt,
            @Nullable Instant revisedAt,
            String position) {}

    /** Of all items, those of them that apply. */
    static GuidanceDocument of(
            @Nullable String component, @Nullable ChangeKind changeKind, List<ItemView> items) {
        var applies = new Applies(component, changeKind);
        return new GuidanceDocument(
                component,
                changeKind,
                items.stream().mapToInt(item -> Changes.of(item, applies).size()).sum(),
                items.stream()
                        .filter(item -> item.state() == ItemView.State.ADOPTED)
                        .filter(item -> applies.to(item.scope()))
                        .map(GuidanceDocument::clause)
                        .sorted(Comparator.comparing(Clause::adoptedAt).thenComparing(Clause::id))
                        .toList());
    }

    private static Clause clause(ItemView item) {
        Adoption adoption = Objects.requireNonNull(item.adoption());
        Version now = item.current();
        boolean revisedSince = now.version() > adoption.version();
        return new Clause(
                item.id(),
                item.version(),
                item.clause(),
                item.scope(),
                item.pattern(),
                item.check(),
                item.origin(),
                adoption.at(),
                revisedSince ? now.at() : null,
                revisedSince ? now.position() : adoption.position());
    }
}
