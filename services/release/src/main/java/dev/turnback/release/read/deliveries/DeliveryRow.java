package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.DeliveryEvent;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryJudged;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryKept;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryReplayed;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.DeliveryEvent.IncidentTold;
import dev.turnback.release.domain.delivery.Judgement;
import dev.turnback.release.domain.delivery.Letter;
import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.read.deliveries.DeliveryView.Judged;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
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
 * @param unjudged what it told and waits for its verdict; null when nothing does
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
        @Nullable DeploymentTold unjudged,
        String position) {

    /** In the index, of what has no verdict yet. */
    private static final String PENDING = "";

    public static final View<DeliveryRow> VIEW =
            new View<>(
                    ViewDefinition.named("deliveries", 2)
                            .indexed("bySource", ViewKey.string("source"), ViewKey.instant("at"))
                            .indexed(
                                    "byVerdict",
                                    ViewKey.string("source"),
                                    ViewKey.string("verdict"),
                                    ViewKey.instant("at"))
                            .indexed("unjudged", ViewKey.instant("toldAt")),
                    DeliveryRow.class,
                    List.of(
                            new View.Fold<>(
                                    DeliveryEvent.class, DeliveryRow::idOf, DeliveryRow::evolve)),
                    DeliveryRow::keys);

    public DeliveryRow {
        replays = List.copyOf(replays);
    }

    /** Only what waits for a verdict is found by that. */
    private static Map<String, ViewValue> keys(DeliveryRow row) {
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("source", ViewValue.of(row.sourceId()));
        keys.put("verdict", ViewValue.of(verdictOf(row)));
        keys.put("at", ViewValue.of(row.receivedAt()));
        if (row.unjudged() != null) {
            keys.put("toldAt", ViewValue.of(row.unjudged().at()));
        }
        return keys;
    }

    /** What waits for its verdict since before a time, the longest first. */
    public static ViewQuery unjudgedBefore(Instant time) {
        return ViewQuery.along("deliveries", "unjudged").to(ViewValue.of(time));
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
                                null,
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
                                    null,
                                    stamp.at())
                            .judged(copy(e), false, stamp);
            case DeliveryJudged e ->
                    row == null ? null : row.judged(e.judgement(), e.replayed(), stamp);
            case DeploymentTold e -> row == null ? null : row.telling(e, stamp);
            case IncidentTold _, DeliveryReplayed _ -> row;
        };
    }

    private static Judgement copy(DeliveryRepeated e) {
        return new Judgement(
                Verdict.DUPLICATE,
                "it was delivered before as %s%s"
                        .formatted(e.deliveryId(), e.sameBytes() ? "" : ", with other bytes"),
                List.of());
    }

    private DeliveryRow telling(DeploymentTold told, Stamp stamp) {
        return new DeliveryRow(
                id,
                sourceId,
                receivedAt,
                letter,
                copyOf,
                judgement,
                first,
                replays,
                told,
                stamp.at());
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
                null,
                stamp.at());
    }
}
