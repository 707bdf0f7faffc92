package dev.turnback.decision.signal.intake;

import dev.turnback.alerts.Item;
import dev.turnback.alerts.Kind;
import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Reading;
import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery with the verdict on each part of it.
 *
 * @param items in its order
 */
record SignalDelivery(Kind kind, List<Item> items) {

    /** So far may the clock of a sender be ahead. */
    static final Duration AHEAD = Duration.ofMinutes(1);

    SignalDelivery {
        items = List.copyOf(items);
    }

    /**
     * What is told of the future cannot have been seen: it would make all that follows too late.
     */
    static SignalDelivery of(List<Reading> readings, Instant receivedAt) {
        Instant latest = receivedAt.plus(AHEAD);
        return new SignalDelivery(
                readings.getFirst().kind(),
                readings.stream()
                        .flatMap(each -> each.items().stream())
                        .map(item -> seenBy(latest, item))
                        .toList());
    }

    private static Item seenBy(Instant latest, Item item) {
        return item.verdict() instanceof Accepted(Observation observation)
                        && observation.at().isAfter(latest)
                ? new Item(
                        item.line(),
                        item.field(),
                        new Refused("is told of a time that has not come yet"))
                : item;
    }

    List<Observation> observations() {
        return new Reading(kind, items).observations();
    }

    long accepted() {
        return items.stream().filter(each -> each.verdict() instanceof Accepted).count();
    }

    long ignored() {
        return items.stream().filter(each -> each.verdict() instanceof Ignored).count();
    }

    long refused() {
        return items.stream().filter(each -> each.verdict() instanceof Refused).count();
    }

    /** Nothing in it is what its sender sends. */
    boolean isRefused() {
        return accepted() == 0 && ignored() == 0;
    }

    /** The first part that is refused; null when none is. */
    @Nullable Item firstRefused() {
        return items.stream()
                .filter(each -> each.verdict() instanceof Refused)
                .findFirst()
                .orElse(null);
    }
}
