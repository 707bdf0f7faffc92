package dev.turnback.release.read.gate;

import dev.turnback.release.domain.gate.GateEvent;
import dev.turnback.release.domain.gate.Rule;
import dev.turnback.release.domain.gate.Verdict;
import dev.turnback.release.domain.gate.Waiver;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened at the gate of a release. Times UTC.
 *
 * @param waivers the latest first
 * @param checks the latest first, at most {@value #MOST}
 */
public record GateHistory(
        String releaseId, List<Waived> waivers, List<Check> checks, String position) {

    private static final int MOST = 20;

    /** Before anything happened at it. */
    public static GateHistory none(String releaseId) {
        return new GateHistory(releaseId, List.of(), List.of(), "");
    }

    public GateHistory {
        waivers = List.copyOf(waivers);
        checks = List.copyOf(checks);
    }

    /**
     * A waiver as it was given.
     *
     * @param by who answers for it, as an id
     */
    public record Waived(
            String id,
            Rule rule,
            @Nullable String subject,
            String reason,
            Instant expiresAt,
            String by,
            Instant at,
            @Nullable Instant revokedAt,
            @Nullable String revokedBecause) {

        Waiver waiver() {
            return new Waiver(id, rule, subject, expiresAt, revokedAt != null);
        }

        private Waived revoked(GateEvent.WaiverRevoked e) {
            return id.equals(e.waiverId())
                    ? new Waived(id, rule, subject, reason, expiresAt, by, at, e.at(), e.reason())
                    : this;
        }
    }

    /**
     * Somebody looked.
     *
     * @param by a person or a token, as an id
     */
    public record Check(Instant at, String by, Verdict verdict, String position) {}

    public static final View<GateHistory> VIEW =
            new View<>(
                    ViewDefinition.named("gates", 1),
                    GateHistory.class,
                    List.of(
                            new View.Fold<>(
                                    GateEvent.class, GateEvent::releaseId, GateHistory::evolve)),
                    _ -> Map.of());

    private static GateHistory evolve(@Nullable GateHistory row, GateEvent event, Stamp stamp) {
        GateHistory known = row == null ? none(event.releaseId()) : row;
        return switch (event) {
            case GateEvent.GateChecked e ->
                    new GateHistory(
                            known.releaseId,
                            known.waivers,
                            Stream.concat(
                                            Stream.of(
                                                    new Check(
                                                            e.at(),
                                                            stamp.actor(),
                                                            e.verdict(),
                                                            stamp.at())),
                                            known.checks.stream())
                                    .limit(MOST)
                                    .toList(),
                            stamp.at());
            case GateEvent.BlindSpotWaived e ->
                    new GateHistory(
                            known.releaseId,
                            Stream.concat(Stream.of(waived(e, stamp)), known.waivers.stream())
                                    .toList(),
                            known.checks,
                            stamp.at());
            case GateEvent.WaiverRevoked e ->
                    new GateHistory(
                            known.releaseId,
                            known.waivers.stream().map(each -> each.revoked(e)).toList(),
                            known.checks,
                            stamp.at());
        };
    }

    private static Waived waived(GateEvent.BlindSpotWaived e, Stamp stamp) {
        return new Waived(
                e.waiverId(),
                e.rule(),
                e.subject(),
                e.reason(),
                e.expiresAt(),
                stamp.actor(),
                e.at(),
                null,
                null);
    }
}
