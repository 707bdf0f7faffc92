package dev.turnback.insight.metrics;

import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How much a way back is in use.
 *
 * @param deploys releases that reached users in the last 90 days
 * @param planned true when a release that has not reached users needs it
 * @param stated how far it can be taken back as the latest plan says, null when none does
 */
record PathUse(int deploys, boolean planned, @Nullable Reversibility stated) {

    /** How far back a release counts; the first instant does not, the last does. */
    static final Duration WINDOW = Duration.ofDays(90);

    private static final PathUse NONE = new PathUse(0, false, null);

    /** What is in use at a time, by name. */
    static Map<Path, PathUse> at(FactBook book, Knowledge knowledge, Instant at) {
        Map<Path, PathUse> uses = new TreeMap<>(Comparator.comparing(Path::text));
        book.releases()
                .known(knowledge)
                .map(Version::fact)
                .filter(release -> !release.at().isAfter(at))
                .sorted(Comparator.comparing(ReleaseFact::at).thenComparing(ReleaseFact::id))
                .forEach(release -> add(uses, release, at));
        uses.values().removeIf(use -> use.deploys() == 0 && !use.planned());
        return uses;
    }

    private static void add(Map<Path, PathUse> uses, ReleaseFact release, Instant at) {
        Instant exposedAt = release.exposedAt();
        boolean planned = exposedAt == null;
        boolean shipped = exposedAt != null && exposedAt.isAfter(at.minus(WINDOW));
        for (PlannedChange change : changes(release)) {
            var path = new Path(release.component(), change.kind(), change.pattern());
            PathUse before = uses.getOrDefault(path, NONE);
            uses.put(
                    path,
                    new PathUse(
                            before.deploys() + (shipped ? 1 : 0),
                            before.planned() || planned,
                            change.reversibility() == null
                                    ? before.stated()
                                    : change.reversibility()));
        }
    }

    /** A release counts once for each way back; history names kinds only. */
    private static List<PlannedChange> changes(ReleaseFact release) {
        if (release.changes().isEmpty()) {
            return release.changeKinds().stream()
                    .distinct()
                    .map(kind -> new PlannedChange(kind, null, null))
                    .toList();
        }
        return List.copyOf(
                release.changes().stream()
                        .collect(
                                Collectors.toMap(
                                        c -> new Path(release.component(), c.kind(), c.pattern()),
                                        c -> c,
                                        PathUse::harder,
                                        LinkedHashMap::new))
                        .values());
    }

    private static PlannedChange harder(PlannedChange one, PlannedChange other) {
        Comparator<Reversibility> order = Comparator.nullsFirst(Comparator.naturalOrder());
        return order.compare(one.reversibility(), other.reversibility()) >= 0 ? one : other;
    }
}
