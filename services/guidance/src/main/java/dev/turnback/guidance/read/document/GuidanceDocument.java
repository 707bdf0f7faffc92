package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Scope;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.service.MarkdownWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The adopted guidance that applies to changes of one kind to one component.
 *
 * @param component null for every component
 * @param changeKind null for every kind
 * @param items in the order in which they were adopted
 */
public record GuidanceDocument(
        @Nullable String component, @Nullable ChangeKind changeKind, List<ItemView> items) {

    public GuidanceDocument {
        items =
                items.stream()
                        .filter(item -> item.state() == ItemView.State.ADOPTED)
                        .filter(
                                item ->
                                        component == null
                                                || item.scope().coversComponent(component))
                        .filter(item -> changeKind == null || item.scope().coversKind(changeKind))
                        .sorted(
                                Comparator.comparing(
                                                (ItemView item) -> String.valueOf(item.adoptedAt()))
                                        .thenComparing(ItemView::id))
                        .toList();
    }

    /** The same for the same items: nothing in it tells when it was asked for. */
    public String markdown() {
        var out = new StringBuilder("# Release guidance\n\n");
        out.append(heading());
        for (ItemView item : items) {
            out.append('\n').append(section(item));
        }
        return out.toString();
    }

    private String heading() {
        String applies =
                "For "
                        + (changeKind == null ? "every kind of change" : changeKind + " changes")
                        + " to "
                        + (component == null ? "every component" : "`" + component + "`")
                        + ".";
        return switch (items.size()) {
            case 0 -> applies + " Nothing has been adopted yet.\n";
            case 1 -> applies + " 1 item.\n";
            default -> applies + " " + items.size() + " items.\n";
        };
    }

    private static String section(ItemView item) {
        var lines = new ArrayList<String>();
        lines.add("## " + item.id() + ", version " + item.version());
        lines.add("");
        lines.add(MarkdownWords.plain(item.clause()));
        lines.add("");
        lines.add("- Applies to: " + words(item.scope()));
        if (item.pattern() != null) {
            lines.add("- Design pattern: " + item.pattern());
        }
        lines.add("- Learned from: " + words(item.origin()));
        lines.add("- Adopted: " + item.adoptedAt() + " (last event `" + item.position() + "`)");
        return String.join("\n", lines) + "\n";
    }

    private static String words(@Nullable Origin origin) {
        return origin == null
                ? "proposed by hand"
                : "finding `%s` of incident `%s` (`%s`)"
                        .formatted(origin.findingId(), origin.incidentId(), origin.position());
    }

    private static String words(Scope scope) {
        if (scope.equals(Scope.ALL)) {
            return "everything";
        }
        var parts = new ArrayList<String>();
        if (!scope.changeKinds().isEmpty()) {
            parts.add(
                    scope.changeKinds().stream()
                            .map(ChangeKind::name)
                            .collect(Collectors.joining(", ")));
        }
        if (!scope.components().isEmpty()) {
            parts.add(
                    scope.components().stream()
                            .map(component -> "`" + component + "`")
                            .collect(Collectors.joining(", ")));
        }
        if (!scope.tags().isEmpty()) {
            parts.add(
                    scope.tags().stream()
                            .map(MarkdownWords::plain)
                            .collect(Collectors.joining(", ", "tagged ", "")));
        }
        return String.join("; ", parts);
    }
}
