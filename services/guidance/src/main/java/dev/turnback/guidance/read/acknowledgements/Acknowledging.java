package dev.turnback.guidance.read.acknowledgements;

import dev.turnback.guidance.read.components.KnownComponent;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.Acknowledgement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which teams an item is meant for, and which of them acknowledged it as it is now.
 *
 * @param version the version that is in force: an older one has to be acknowledged again
 * @param teams those that own a component in scope, and those that acknowledged it and own none any
 *     more; by name
 * @param unowned components in scope that no team owns, sorted
 */
public record Acknowledging(
        String guidanceId, int version, List<Team> teams, List<String> unowned) {

    public Acknowledging {
        teams = List.copyOf(teams);
        unowned = List.copyOf(unowned);
    }

    /**
     * @param components in scope that it owns, sorted; empty when it owns none any more
     * @param version that it acknowledged last, null when it never did
     * @param at when it did, claimed, UTC
     */
    public record Team(
            String team,
            List<String> components,
            @Nullable Integer version,
            @Nullable Instant at,
            boolean current) {}

    static Acknowledging of(ItemView item, List<KnownComponent> components) {
        Map<String, List<String>> owned = owned(item, components);
        item.acknowledgements().forEach(each -> owned.computeIfAbsent(each.team(), _ -> List.of()));
        return new Acknowledging(
                item.id(),
                item.version(),
                owned.entrySet().stream()
                        .map(each -> team(each.getKey(), each.getValue(), item))
                        .toList(),
                inScope(item, components).stream()
                        .filter(each -> each.team() == null)
                        .map(KnownComponent::id)
                        .toList());
    }

    /** Whether a team owns a component that the item is meant for. */
    public static boolean isMeantFor(String team, ItemView item, List<KnownComponent> components) {
        return owned(item, components).containsKey(team);
    }

    private static Map<String, List<String>> owned(ItemView item, List<KnownComponent> components) {
        Map<String, List<String>> owned = new TreeMap<>();
        for (KnownComponent each : inScope(item, components)) {
            if (each.team() != null) {
                owned.computeIfAbsent(each.team(), _ -> new ArrayList<>()).add(each.id());
            }
        }
        return owned;
    }

    private static List<KnownComponent> inScope(ItemView item, List<KnownComponent> components) {
        return components.stream()
                .filter(each -> !each.retired() && item.scope().coversComponent(each.id()))
                .sorted(Comparator.comparing(KnownComponent::id))
                .toList();
    }

    private static Team team(String name, List<String> components, ItemView item) {
        Optional<Acknowledgement> said =
                item.acknowledgements().stream()
                        .filter(each -> each.team().equals(name))
                        .findFirst();
        return new Team(
                name,
                List.copyOf(components),
                said.map(Acknowledgement::version).orElse(null),
                said.map(Acknowledgement::at).orElse(null),
                said.map(Acknowledgement::version).filter(v -> v == item.version()).isPresent());
    }
}
