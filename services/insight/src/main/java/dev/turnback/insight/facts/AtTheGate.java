package dev.turnback.insight.facts;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.BlindSpotWaived;
import dev.turnback.contracts.release.ReleaseEvents.GateChecked;
import dev.turnback.contracts.release.ReleaseEvents.WaiverRevoked;
import dev.turnback.insight.facts.FactTable.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What gates said of guidance that a release neither followed nor answered. One thread writes while
 * others read.
 */
public final class AtTheGate {

    /** The blind spot that says so. */
    static final String BLIND_SPOT = "guidance-not-followed";

    private final Map<String, NavigableMap<Long, Entry>> byRelease = new ConcurrentHashMap<>();

    private record Entry(Stamp stamp, ReleaseEvents body) {
        boolean isKnown(Knowledge knowledge) {
            return stamp.position() <= knowledge.position().of(stamp.source())
                    && !stamp.recordedAt().isAfter(knowledge.asOf());
        }
    }

    /** What a release did about an item, as far as its gate knew. */
    public enum Answer {
        /** Its plan followed it, or said why not. */
        ANSWERED,
        /** It went through without an answer, by a waiver. */
        WAIVED
    }

    void apply(GateChecked e, Stamp stamp) {
        put(e.releaseId(), e, stamp);
    }

    void apply(BlindSpotWaived e, Stamp stamp) {
        if (e.blindSpot().equals(BLIND_SPOT)) {
            put(e.releaseId(), e, stamp);
        }
    }

    void apply(WaiverRevoked e, Stamp stamp) {
        put(e.releaseId(), e, stamp);
    }

    private void put(String releaseId, ReleaseEvents body, Stamp stamp) {
        byRelease
                .computeIfAbsent(releaseId, _ -> new ConcurrentSkipListMap<>())
                .put(stamp.position(), new Entry(stamp, body));
    }

    /**
     * @param adoptedAt since when the item binds: what a gate said before says nothing of it
     * @return null where no gate was asked since, or its answer leaves it open which item was meant
     */
    public @Nullable Answer answer(
            String releaseId, String guidanceId, Instant adoptedAt, Knowledge knowledge) {
        List<ReleaseEvents> said = known(releaseId, knowledge).toList();
        if (said.stream().anyMatch(body -> waives(body, guidanceId, said))) {
            return Answer.WAIVED;
        }
        GateChecked last =
                said.stream()
                        .filter(GateChecked.class::isInstance)
                        .map(GateChecked.class::cast)
                        .filter(check -> !check.at().isBefore(adoptedAt))
                        .reduce((_, later) -> later)
                        .orElse(null);
        return last == null || last.found().contains(BLIND_SPOT) ? null : Answer.ANSWERED;
    }

    private static boolean waives(ReleaseEvents body, String guidanceId, List<ReleaseEvents> said) {
        return body instanceof BlindSpotWaived waived
                && (waived.about() == null || waived.about().equals("guidance:" + guidanceId))
                && said.stream().noneMatch(other -> revokes(other, waived));
    }

    private static boolean revokes(ReleaseEvents body, BlindSpotWaived waived) {
        return body instanceof WaiverRevoked revoked
                && revoked.waiverId().equals(waived.waiverId());
    }

    /** All of it, by release. */
    Stream<String> known(Knowledge knowledge) {
        return byRelease.keySet().stream()
                .sorted()
                .flatMap(releaseId -> known(releaseId, knowledge).map(String::valueOf));
    }

    private Stream<ReleaseEvents> known(String releaseId, Knowledge knowledge) {
        NavigableMap<Long, Entry> entries = byRelease.get(releaseId);
        return entries == null
                ? Stream.empty()
                : entries.values().stream()
                        .filter(entry -> entry.isKnown(knowledge))
                        .map(Entry::body);
    }
}
