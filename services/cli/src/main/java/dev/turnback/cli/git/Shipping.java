package dev.turnback.cli.git;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a commit reached users: with the first release that holds it or, where there are no
 * releases, by landing on the main line.
 */
final class Shipping {

    /**
     * @param number commits with the same number reached users together
     */
    record Shipment(int number, Instant at, Set<String> flags) {}

    private final List<Commit> mainLine;
    private final List<ReleaseTag> releases;

    /**
     * @param releases in order of time; empty when every landing ships by itself
     */
    Shipping(List<Commit> mainLine, List<ReleaseTag> releases) {
        this.mainLine = mainLine;
        this.releases = releases;
    }

    /** Null when it has not reached users yet. */
    @Nullable Shipment of(Commit commit) {
        if (releases.isEmpty()) {
            return new Shipment(
                    commit.landing, mainLine.get(commit.landing).at, Set.of("lag=minutes"));
        }
        if (commit.release == Commit.NONE) {
            return null;
        }
        ReleaseTag release = releases.get(commit.release);
        return new Shipment(
                commit.release,
                release.at(),
                release.commitTime() ? Set.of("time=commit") : Set.of());
    }

    /** Whether two commits reached users together, or neither has yet. */
    boolean together(Commit one, Commit other) {
        Shipment first = of(one);
        Shipment second = of(other);
        if (first == null || second == null) {
            return first == null && second == null;
        }
        return first.number == second.number;
    }
}
