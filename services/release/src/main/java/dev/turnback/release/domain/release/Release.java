package dev.turnback.release.domain.release;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a release stands; each state has its own rules. */
public sealed interface Release {

    record Unplanned() implements Release {}

    /**
     * @param version of the plan, 1 and up
     */
    record Planned(Plan plan, int version, Instant plannedAt) implements Release {}

    /** Users have it: it can be taken back. */
    sealed interface Live extends Release {
        Plan plan();

        /** When it began to reach users. */
        Instant exposedAt();

        /** The rollback being carried out, null when none is. */
        @Nullable Attempt running();

        /** The attempt that ended last, null when none has. */
        @Nullable Ended ended();

        /** The changes whose undo window closed, by their index in the plan. */
        Set<Integer> closedWindows();
    }

    /**
     * @param reached the stage reached last, and with it the share of users reached
     */
    record RollingOut(
            Plan plan,
            Instant exposedAt,
            Stage reached,
            @Nullable Attempt running,
            @Nullable Ended ended,
            Set<Integer> closedWindows)
            implements Live {

        public RollingOut {
            closedWindows = Set.copyOf(closedWindows);
        }

        double exposurePercent() {
            return reached.exposurePercent();
        }
    }

    record Completed(
            Plan plan,
            Instant exposedAt,
            Instant completedAt,
            @Nullable Attempt running,
            @Nullable Ended ended,
            Set<Integer> closedWindows)
            implements Live {

        public Completed {
            closedWindows = Set.copyOf(closedWindows);
        }
    }

    /**
     * @param before as it was right before
     */
    record RolledBack(Plan plan, Ended ended, String restoredVersion, Live before)
            implements Release {}

    /**
     * How an attempt ended.
     *
     * @param restoredVersion what ran afterwards; null when it failed or was abandoned
     * @param told true when a deployment told the end, false when somebody recorded it
     */
    record Ended(Attempt attempt, @Nullable String restoredVersion, boolean told, Instant at) {

        /** False once somebody recorded its beginning or its end. */
        boolean isToldOnly() {
            return told && attempt.isTold();
        }
    }
}
