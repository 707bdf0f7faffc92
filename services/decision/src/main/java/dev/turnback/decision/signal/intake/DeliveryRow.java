package dev.turnback.decision.signal.intake;

import dev.turnback.alerts.Item;
import dev.turnback.alerts.Kind;
import dev.turnback.alerts.Verdict.Accepted;
import dev.turnback.alerts.Verdict.Ignored;
import dev.turnback.alerts.Verdict.Refused;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A delivery of signals, as it was answered and as it is listed.
 *
 * @param id of the delivery
 * @param from who sent it, such as a token
 * @param receivedAt UTC
 * @param items the parts that were not accepted, at most 1,000
 */
public record DeliveryRow(
        String id,
        Kind kind,
        String from,
        Instant receivedAt,
        long accepted,
        long ignored,
        long refused,
        List<Part> items) {

    private static final int MOST = 1_000;

    /**
     * A part that tells nothing of a signal.
     *
     * @param place such as {@code line 7, value} or {@code alerts[3].startsAt}; empty for the whole
     * @param verdict IGNORED or REFUSED
     */
    public record Part(String place, String verdict, String why) {

        private static Stream<Part> of(Item item) {
            return switch (item.verdict()) {
                case Accepted _ -> Stream.empty();
                case Ignored(String why) -> Stream.of(new Part(item.place(), "IGNORED", why));
                case Refused(String why) -> Stream.of(new Part(item.place(), "REFUSED", why));
            };
        }
    }

    static DeliveryRow of(long number, SignalDelivery delivery, String from, Instant receivedAt) {
        return new DeliveryRow(
                "sig_" + number,
                delivery.kind(),
                from,
                receivedAt,
                delivery.accepted(),
                delivery.ignored(),
                delivery.refused(),
                delivery.items().stream().flatMap(Part::of).limit(MOST).toList());
    }
}
