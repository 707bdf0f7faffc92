package dev.turnback.decision.measure;

import dev.turnback.decision.read.datasources.MeasuredRule;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How asking goes, written down for those who look.
 *
 * @param store opened with {@link MeasuredRule#VIEW}
 */
record Notes(ViewStore store) {

    private static final String VIEW = MeasuredRule.VIEW.definition().name();
    private static final String SOURCE = "rounds";

    /**
     * Writes down a round; what is not asked for any more is forgotten.
     *
     * @param at when it was: the later of two rounds counts
     */
    CompletableFuture<Void> write(List<Measured> round, Instant at) {
        Map<String, MeasuredRule> before = new ConcurrentHashMap<>();
        return store.forEach(
                        VIEW,
                        row ->
                                before.put(
                                        row.id(),
                                        Json.mapper().readValue(row.body(), MeasuredRule.class)))
                .thenCompose(_ -> store.write(batch(before, round, at)));
    }

    private static ViewBatch batch(
            Map<String, MeasuredRule> before, List<Measured> round, Instant at) {
        long position = at.toEpochMilli();
        List<ViewChange> kept =
                round.stream()
                        .map(each -> each.after(before.remove(each.signal().id()), at))
                        .map(each -> put(each, position))
                        .toList();
        Stream<ViewChange> gone =
                before.keySet().stream().map(id -> new ViewChange.Remove(id, position));
        return new ViewBatch(VIEW, SOURCE, Stream.concat(kept.stream(), gone).toList());
    }

    private static ViewChange put(MeasuredRule rule, long position) {
        return new ViewChange.Put(
                MeasuredSignal.id(rule.releaseId(), rule.ruleId()),
                position,
                MeasuredRule.VIEW.keys().apply(rule),
                Json.mapper().writeValueAsString(rule));
    }
}
