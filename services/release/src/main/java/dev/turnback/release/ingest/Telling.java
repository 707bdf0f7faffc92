package dev.turnback.release.ingest;

import dev.turnback.release.domain.VersionNames;
import dev.turnback.release.domain.release.Told;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.releases.ReleaseView.AttemptView;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a release would learn anything: most of a long history need not be told again. */
final class Telling {

    private Telling() {}

    static boolean isKnown(ReleaseView release, Told told) {
        if (release.attempts().stream().anyMatch(AttemptView::byPeople)) {
            return release.attempts().stream().noneMatch(each -> isEnded(each, told.takenBack()));
        }
        return isKnown(release.exposedAt(), told.exposedAt())
                && isKnown(release.completedAt(), told.completedAt())
                && isKnown(release, told.takenBack());
    }

    private static boolean isKnown(@Nullable Instant known, @Nullable Instant told) {
        return told == null || (known != null && !told.isBefore(known));
    }

    private static boolean isKnown(ReleaseView release, Told.@Nullable TakenBack taken) {
        if (taken == null) {
            return release.attempts().stream().noneMatch(each -> Told.isTold(each.id()));
        }
        return release.attempts().stream().anyMatch(each -> isAttempt(each, taken));
    }

    /** True when what is told ends what somebody started. */
    private static boolean isEnded(AttemptView attempt, Told.@Nullable TakenBack taken) {
        return attempt.finishedAt() == null
                && taken != null
                && taken.finishedAt() != null
                && !taken.finishedAt().isBefore(attempt.startedAt())
                && VersionNames.same(attempt.targetVersion(), taken.targetVersion());
    }

    private static boolean isAttempt(AttemptView attempt, Told.TakenBack taken) {
        return attempt.id().equals(taken.attemptId())
                && attempt.targetVersion().equals(taken.targetVersion())
                && attempt.startedAt().equals(taken.startedAt())
                && Objects.equals(attempt.finishedAt(), taken.finishedAt());
    }
}
