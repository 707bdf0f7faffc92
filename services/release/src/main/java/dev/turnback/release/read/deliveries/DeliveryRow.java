package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.DeliveryEvent;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.Judgement;
import dev.turnback.release.domain.delivery.Letter;
import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.read.deliveries.DeliveryView.Judged;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A delivery, or a copy of one; times are UTC.
 *
 * @param copyOf the delivery that it is a copy of, null for the first one
 * @param judgement null before the first
 * @param first the first verdict, null before
 * @param replays the verdicts after the first one
 * @param position of its last event
 */
public record DeliveryRow(
        String id,
        String sourceId,
        Instant receivedAt,
        Letter letter,
        @Nullable String copyOf,
        @Nullable Judgement judgement,
        @Nullable Judged first,
        List<Judged> replays,
        String position) {

    /** In the index, of what has no verdict yet. */
    private static final String PENDING = "";

    public static final View<DeliveryRow> VIEW =
            new View<>(
                    ViewDefinition.named("deliveries", 1)
                            .indexed("bySource", ViewKey.string("source"), ViewKey.instant("at"))
                            .indexed(
                                    "byVerdict",
                                    ViewKey.string("source"),
                                    ViewKey.string("verdict"),
                                    ViewKey.instant("at")),
                    DeliveryRow.class,
                    List.of(
                            new View.Fold<>(
                                    DeliveryEvent.class, DeliveryRow::idOf, DeliveryRow::evolve)),
                    row ->
                            Map.of(
                                    "source", ViewValue.of(row.sourceId()),
                                    "verdict", ViewValue.of(verdictOf(row)),
                                    "at", ViewValue.of(row.receivedAt())));

    public DeliveryRow {
        replays = List.copyOf(replays);
    }

    private static String verdictOf(DeliveryRow row) {
        return row.judgement() == null ? PENDING : row.judgement().verdict().name();
    }

    private static String idOf(DeliveryEvent event) {
        return event instanceof DeliveryRepeated copy ? copy.copyId() : event.deliveryId();
    }

    static @Nullable DeliveryRow evolve(
            @Nullable DeliveryRow row, DeliveryEvent event, Stamp stamp) {
        return switch (event) {
            case DeliveryKept e -> {
                var kept =
                        new DeliveryRow(
                                e.deliveryId(),
                                e.sourceId(),
                                e.at(),
                                e.letter(),
                                null,
                                null,
                                null,
                                List.of(),
                                stamp.at());
                yield e.judgement() == null ? kept : kept.judged(e.judgement(), false, stamp);
            }
            case DeliveryRepeated e ->
                    new DeliveryRow(
                                    e.copyId(),
                                    e.sourceId(),
                                    e.at(),
                                    e.letter(),
                                    e.deliveryId(),
                                    null,
                                    null,
                                    List.of(),
                                    stamp.at())
                            .judged(copy(e), false, stamp);
            case DeliveryJudged e ->
                    row == null ? null : row.judged(e.judgement(), e.replayed(), stamp);
            case DeliveryReplayed _, DeploymentTold _ -> row;
        };
    }

    private static Judgement copy(DeliveryRepeated e) {
        return new Judgement(
                Verdict.DUPLICATE,
                "it was delivered before as %s%s"
                        .formatted(e.deliveryId(), e.sameBytes() ? "" : ", with other bytes"),
                List.of());
    }

    private DeliveryRow judged(Judgement now, boolean replayed, Stamp stamp) {
        var told = new Judged(stamp.recordedAt(), stamp.actor(), now.verdict(), now.why());
        return new DeliveryRow(
                id,
                sourceId,
                receivedAt,
                letter,
                copyOf,
                now,
                first == null ? told : first,
                replayed ? Stream.concat(replays.stream(), Stream.of(told)).toList() : replays,
                stamp.at());
    }
}
