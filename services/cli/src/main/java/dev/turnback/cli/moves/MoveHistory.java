package dev.turnback.cli.moves;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.kernel.Versions;
import dev.turnback.kernel.Versions.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads releases and rollbacks off the versions that ran, whatever the commits said about
 * themselves. A version that moves to a later one is released when it runs for the first time; one
 * that moves to an earlier one is rolled back, unless that one never ran here.
 */
public final class MoveHistory {

    /** Counts of parts drift when parts come and go: this share still counts as all of them. */
    private static final double ALL = 0.95;

    private static final int FEW = 50;

    private final String component;
    private final Function<String, SourceRef> source;
    private final List<ChangeKind> changeKinds;
    private final Instant observedUntil;

    private final Map<String, Integer> running = new HashMap<>();
    private final Map<String, Instant> lastForward = new HashMap<>();
    private final Map<String, List<String>> cameFrom = new HashMap<>();
    private final Set<String> ran = new HashSet<>();

    /**
     * @param source from the reference of a move to where it was read
     * @param changeKinds what the moves change, the weightiest first
     * @param observedUntil how far this history goes
     */
    public MoveHistory(
            String component,
            Function<String, SourceRef> source,
            List<ChangeKind> changeKinds,
            Instant observedUntil) {
        this.component = component;
        this.source = source;
        this.changeKinds = changeKinds;
        this.observedUntil = observedUntil;
    }

    /** The key of a rollback of versions; the same from every source that names the commit. */
    public static String key(String commit, String from, String to) {
        return "move:" + commit + ":" + from + ">" + to;
    }

    /** The key of a version's release. */
    public static String releaseKey(String version) {
        return "release:" + version;
    }

    /**
     * Reads the releases and rollbacks off the moves.
     *
     * @param sets in order of landing
     */
    public List<HistoryItem> items(List<MoveSet> sets) {
        List<HistoryItem> items = new ArrayList<>();
        for (int i = 0; i < sets.size(); i++) {
            MoveSet set = sets.get(i);
            releases(set, items);
            for (VersionMove move : set.moves()) {
                String from = move.from();
                if (from != null && Versions.between(from, move.to()) == Direction.BACKWARD) {
                    items.add(
                            neverRan(set, move.to())
                                    ? setAside(set, from, move)
                                    : rollback(sets, i, from, move));
                }
            }
            apply(set);
        }
        return items;
    }

    private boolean neverRan(MoveSet set, String version) {
        boolean runsNow = set.moves().stream().anyMatch(move -> version.equals(move.from()));
        return !ran.contains(version) && !runsNow;
    }

    private void releases(MoveSet set, List<HistoryItem> items) {
        Set<String> seen = new HashSet<>();
        set.moves().stream()
                .sorted(Comparator.comparingInt(VersionMove::units).reversed())
                .filter(move -> Versions.isVersion(move.to()) && neverRan(set, move.to()))
                .filter(MoveHistory::isForward)
                .filter(move -> seen.add(move.to()))
                .forEach(move -> items.add(release(set, move)));
    }

    private static boolean isForward(VersionMove move) {
        String from = move.from();
        return from == null || Versions.between(from, move.to()) == Direction.FORWARD;
    }

    private HistoryItem release(MoveSet set, VersionMove move) {
        return new HistoryItem.ReleaseSeen(
                releaseKey(move.to()),
                component,
                move.to(),
                move.from(),
                set.at(),
                changeKinds,
                source.apply(set.reference()),
                Set.of("lag=minutes"));
    }

    private HistoryItem setAside(MoveSet set, String from, VersionMove move) {
        return new HistoryItem.SetAside(
                key(set.commit(), from, move.to()),
                component,
                SetAsideReason.TARGET_NEVER_RAN,
                set.at(),
                changeKinds,
                source.apply(set.reference()));
    }

    private HistoryItem rollback(List<MoveSet> sets, int index, String from, VersionMove move) {
        MoveSet set = sets.get(index);
        Instant exposedAt = lastForward.get(from);
        Set<String> flags = new TreeSet<>(Set.of("lag=minutes"));
        if (exposedAt != null && set.at().isBefore(exposedAt)) {
            flags.add("negative-time");
        }
        int exposed = running.getOrDefault(from, 0);
        if (exposed > 1 && move.units() < FEW) {
            flags.add("fewer-than-50-parts");
        }
        return new HistoryItem.RollbackSeen(
                key(set.commit(), from, move.to()),
                component,
                from,
                move.to(),
                previousOf(from, move.to()),
                exposedAt,
                set.at(),
                takenBack(set, from) < ALL * exposed ? Extent.PARTIAL : Extent.FULL,
                changeKinds,
                FollowUps.of(sets, index, from, move.to()),
                observedUntil,
                source.apply(set.reference()),
                flags);
    }

    private static int takenBack(MoveSet set, String from) {
        return set.moves().stream()
                .filter(move -> from.equals(move.from()))
                .filter(move -> Versions.between(from, move.to()) == Direction.BACKWARD)
                .mapToInt(VersionMove::units)
                .sum();
    }

    /**
     * What ran before {@code version}. Parts may have come from several versions: when the restored
     * one is among them it is what those parts ran before, else the first and widest is named.
     */
    private @Nullable String previousOf(String version, String restored) {
        List<String> origins = cameFrom.getOrDefault(version, List.of());
        if (origins.isEmpty()) {
            return null;
        }
        return origins.contains(restored) ? restored : origins.getFirst();
    }

    private void apply(MoveSet set) {
        set.moves().stream()
                .sorted(Comparator.comparingInt(VersionMove::units).reversed())
                .forEach(move -> apply(set.at(), move));
    }

    private void apply(Instant at, VersionMove move) {
        String from = move.from();
        running.merge(move.to(), move.units(), Integer::sum);
        ran.add(move.to());
        if (from != null) {
            ran.add(from);
            running.merge(from, -move.units(), (a, b) -> Math.max(0, a + b));
            if (isForward(move)) {
                cameFrom.computeIfAbsent(move.to(), key -> new ArrayList<>()).add(from);
            }
        }
        if (isForward(move)) {
            lastForward.put(move.to(), at);
        }
    }
}
