package dev.turnback.testing;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one view, or the copy of one, holds. */
final class InMemoryView {

    final ViewDefinition definition;
    final SortedMap<String, Stored> entries = new TreeMap<>();
    final Map<String, Long> checkpoints = new HashMap<>();

    InMemoryView(ViewDefinition definition) {
        this.definition = definition;
    }

    Stream<ViewRow> row(String id) {
        Stored stored = entries.get(id);
        return stored == null ? Stream.empty() : stored.row().stream();
    }

    void apply(String source, ViewChange change) {
        Stored before = entries.get(change.id());
        PositionVector applied = before == null ? PositionVector.ORIGIN : before.entry.applied();
        if (applied.of(source) >= change.position()) {
            return;
        }
        var positions = new HashMap<>(applied.positions());
        positions.put(source, change.position());
        var now = new PositionVector(positions);
        entries.put(
                change.id(),
                switch (change) {
                    case ViewChange.Put put ->
                            new Stored(new ViewRow(put.id(), put.body(), now), put.keys());
                    case ViewChange.Remove gone ->
                            new Stored(new ViewTombstone(gone.id(), now), Map.of());
                });
    }

    List<ViewCursor> places(ViewIndex index, ViewQuery query) {
        var order = new ViewOrder(query);
        String cursor = query.cursor();
        ViewCursor after = cursor == null ? null : ViewCursor.decode(cursor, query, index);
        var places = new ArrayList<ViewCursor>();
        entries.forEach(
                (id, stored) -> {
                    List<ViewValue> values =
                            index.keys().stream()
                                    .flatMap(key -> Stream.ofNullable(stored.keys.get(key.name())))
                                    .toList();
                    var place = new ViewCursor(values, id);
                    if (values.size() == index.keys().size()
                            && order.inRange(values)
                            && (after == null || order.compare(place, after) > 0)) {
                        places.add(place);
                    }
                });
        places.sort(order);
        return places;
    }

    record Stored(ViewEntry entry, Map<String, ViewValue> keys) {
        Optional<ViewRow> row() {
            return switch (entry) {
                case ViewRow row -> Optional.of(row);
                case ViewTombstone gone -> Optional.empty();
            };
        }
    }
}
