package dev.turnback.guidance.read.items;

import java.util.Comparator;
import java.util.List;

/** The order in which items were recorded, which no later one changes. */
public final class ItemOrder {

    private ItemOrder() {}

    /** Their ids, by the position of their first event. */
    public static List<String> asProposed(List<ItemView> items) {
        return items.stream()
                .sorted(Comparator.comparingLong(ItemOrder::first))
                .map(ItemView::id)
                .toList();
    }

    private static long first(ItemView item) {
        String position = item.history().getFirst().position();
        return Long.parseLong(position.substring(position.indexOf(':') + 1));
    }
}
