package dev.turnback.decision.signal.watch;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.signal.kept.ObservationLines;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.figures.watch.WatchSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that a watch knows, to be stored.
 *
 * @param alerts each a line
 */
record WatchState(
        Watched watched,
        WatchSnapshot rule,
        List<Breach> breaches,
        List<String> alerts,
        List<Delivery> deliveries,
        boolean named) {

    /**
     * @param receivedAt when it was first told that an alert fires since {@code firingAt}
     */
    record Delivery(Instant firingAt, Instant receivedAt) {}

    static WatchState of(
            Watched watched,
            WatchSnapshot rule,
            List<Breach> breaches,
            List<Observation> alerts,
            Map<Instant, Instant> deliveries,
            boolean named) {
        return new WatchState(
                watched,
                rule,
                breaches,
                alerts.stream().map(ObservationLines::write).toList(),
                deliveries.entrySet().stream()
                        .map(each -> new Delivery(each.getKey(), each.getValue()))
                        .toList(),
                named);
    }

    List<Observation> observations() {
        return alerts.stream().map(ObservationLines::read).toList();
    }
}
