package dev.turnback.release.read.goback;

import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.releases.ReleaseView.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which version of a component runs, from its releases in any order. */
final class LiveVersions {

    private static final Comparator<ReleaseView> LAST_EXPOSED =
            Comparator.comparing(LiveVersions::movedAt).thenComparing(ReleaseView::id);

    private LiveVersions() {}

    /** The version that users have; empty where none is known. */
    static Optional<String> of(List<ReleaseView> releases) {
        return last(releases).map(LiveVersions::version);
    }

    /** What reached users and still runs, the earliest first. */
    static List<ReleaseView> running(List<ReleaseView> releases) {
        return releases.stream()
                .filter(release -> release.exposedAt() != null)
                .filter(release -> release.state() != State.ROLLED_BACK)
                .sorted(
                        Comparator.comparing(LiveVersions::exposedAt)
                                .thenComparing(ReleaseView::id))
                .toList();
    }

    static Instant exposedAt(ReleaseView release) {
        return Objects.requireNonNull(release.exposedAt());
    }

    private static Optional<ReleaseView> last(List<ReleaseView> releases) {
        return releases.stream().filter(release -> release.exposedAt() != null).max(LAST_EXPOSED);
    }

    /** A rollback is a move too: what it restored runs from then on. */
    private static Instant movedAt(ReleaseView release) {
        return release.state() == State.ROLLED_BACK && release.rolledBackAt() != null
                ? release.rolledBackAt()
                : exposedAt(release);
    }

    private static String version(ReleaseView release) {
        return release.state() == State.ROLLED_BACK && release.restoredVersion() != null
                ? release.restoredVersion()
                : release.version();
    }
}
