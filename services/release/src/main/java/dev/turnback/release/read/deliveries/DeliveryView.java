package dev.turnback.release.read.deliveries;

import dev.turnback.release.domain.delivery.Judgement;
import dev.turnback.release.domain.delivery.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is shown, without what was in it; times are UTC.
 *
 * @param event what the sender calls it, null when it does not say
 * @param externalId the sender's id of it, null when it has none
 * @param copyOf the delivery that it is a copy of, null for the first one
 * @param verdict the last one; null for a moment, while it is being seen into
 * @param why a sentence
 * @param releaseIds the releases it told something of
 * @param sha256 of the bytes as they came
 * @param first the first verdict
 * @param replays the verdicts after it, the earliest first
 */
public record DeliveryView(
        String id,
        String sourceId,
        Instant receivedAt,
        @Nullable String event,
        @Nullable String externalId,
        @Nullable String copyOf,
        @Nullable Verdict verdict,
        String why,
        List<String> releaseIds,
        int bytes,
        String sha256,
        @Nullable Judged first,
        List<Judged> replays,
        String position) {

    /**
     * @param by who had it read, as an id
     */
    public record Judged(Instant at, String by, Verdict verdict, String why) {}

    public static DeliveryView of(DeliveryRow row) {
        Judgement judgement = row.judgement();
        return new DeliveryView(
                row.id(),
                row.sourceId(),
                row.receivedAt(),
                row.letter().event(),
                row.letter().externalId(),
                row.copyOf(),
                judgement == null ? null : judgement.verdict(),
                judgement == null ? "it is being seen into" : judgement.why(),
                judgement == null ? List.of() : judgement.releaseIds(),
                row.letter().bytes(),
                row.letter().sha256(),
                row.first(),
                row.replays(),
                row.position());
    }
}
