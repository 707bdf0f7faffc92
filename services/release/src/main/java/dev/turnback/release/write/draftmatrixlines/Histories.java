package dev.turnback.release.write.draftmatrixlines;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.KindHistory;
import dev.turnback.release.read.matrix.Observed;
import dev.turnback.release.read.matrix.ObservedTimes;
import dev.turnback.release.read.matrix.Reversal;
import dev.turnback.release.read.matrix.Reversals;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks up what is known of a component's changes. */
public record Histories(Rows<ReleaseView> releases, Reversals reversals) {

    /** Of each kind of change that the component ever had. */
    public Mono<List<KindHistory>> of(String component) {
        return Mono.zip(counts(component), reversals.newest(component))
                .map(both -> histories(both.getT1(), both.getT2()));
    }

    private static List<KindHistory> histories(
            Map<ChangeKind, Integer> releases, List<Reversal> reversals) {
        Map<ChangeKind, Integer> rollbacks = new EnumMap<>(ChangeKind.class);
        reversals.forEach(reversal -> count(rollbacks, reversal.changeKinds()));
        ObservedTimes observed = ObservedTimes.of(reversals);
        return Arrays.stream(ChangeKind.values())
                .map(
                        kind ->
                                new KindHistory(
                                        kind,
                                        releases.getOrDefault(kind, 0),
                                        rollbacks.getOrDefault(kind, 0),
                                        times(observed.of(kind))))
                .filter(history -> !history.isEmpty())
                .toList();
    }

    private static KindHistory.@Nullable Times times(@Nullable Observed observed) {
        return observed == null
                ? null
                : new KindHistory.Times(observed.n(), observed.p50Seconds(), observed.p90Seconds());
    }

    private Mono<Map<ChangeKind, Integer>> counts(String component) {
        ViewQuery query =
                ViewQuery.along("releases", "byComponent")
                        .with(ViewValue.of(component))
                        .limit(ViewQuery.MAX_LIMIT);
        return releases.find(query)
                .expand(
                        page ->
                                page.nextCursor() == null
                                        ? Mono.empty()
                                        : releases.find(query.after(page.nextCursor())))
                .flatMapIterable(Rows.Page::items)
                .collect(
                        () -> new EnumMap<>(ChangeKind.class),
                        (counts, release) -> count(counts, release.changeKinds()));
    }

    private static void count(Map<ChangeKind, Integer> counts, Collection<ChangeKind> kinds) {
        kinds.forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
}
