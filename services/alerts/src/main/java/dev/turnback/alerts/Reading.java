package dev.turnback.alerts;

import dev.turnback.alerts.Verdict.Accepted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a delivery says, part by part and in its order. Of parts that say the same the first is
 * accepted.
 */
public record Reading(Kind kind, List<Item> items) {

    public Reading {
        items = List.copyOf(items);
    }

    static Reading whole(Kind kind, Verdict verdict) {
        return new Reading(kind, List.of(Item.whole(verdict)));
    }

    /** What was accepted, in the order of the delivery. */
    public List<Observation> observations() {
        return items.stream()
                .map(Item::verdict)
                .filter(Accepted.class::isInstance)
                .map(each -> ((Accepted) each).observation())
                .toList();
    }

    /** Takes parts as they come, and says of copies what they are copies of. */
    static final class Parts {

        private final List<Item> items = new ArrayList<>();
        private final Map<Observation, String> told = new HashMap<>();

        void add(Item item) {
            String first =
                    item.verdict() instanceof Accepted(Observation observation)
                            ? told.putIfAbsent(observation, item.place())
                            : null;
            items.add(
                    first == null
                            ? item
                            : new Item(
                                    item.line(),
                                    item.field(),
                                    new Verdict.Ignored("says the same as " + first)));
        }

        Reading of(Kind kind) {
            return new Reading(kind, items);
        }
    }
}
