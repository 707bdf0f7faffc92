package dev.turnback.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives each rollback read from history its one outcome and its time. */
public final class ObservedAttemptJudge {

    /** How long nothing may follow up on a rollback that succeeded; the last instant counts. */
    public static final Duration WATCH = Duration.ofMinutes(60);

    public static final String OPEN = "open";
    public static final String RESTORED_NOT_PREVIOUS = "restored-not-previous";
    public static final String NOT_WATCHED = "not-watched-60-min";
    public static final String EXPOSURE_UNKNOWN = "exposure-unknown";
    public static final String NEGATIVE_TIME = "negative-time";

    private ObservedAttemptJudge() {}

    /**
     * @param flags why the outcome or the time is not known, kebab-case
     */
    public record Judgement(AttemptOutcome outcome, AttemptTime time, SortedSet<String> flags) {}

    public static Judgement judge(ObservedAttempt attempt) {
        var flags = new TreeSet<String>();
        var outcome = outcome(attempt, flags);
        var time = time(attempt, flags);
        return new Judgement(outcome, time, flags);
    }

    private static AttemptOutcome outcome(ObservedAttempt attempt, SortedSet<String> flags) {
        Instant landedAt = attempt.landedAt();
        if (landedAt == null) {
            flags.add(OPEN);
            return AttemptOutcome.UNKNOWN;
        }
        if (!restoredThePreviousVersion(attempt)) {
            flags.add(RESTORED_NOT_PREVIOUS);
            return AttemptOutcome.UNKNOWN;
        }
        if (followedUpWithinTheWatch(attempt, landedAt)) {
            return AttemptOutcome.INEFFECTIVE;
        }
        if (attempt.observedUntil().isBefore(landedAt.plus(WATCH))) {
            flags.add(NOT_WATCHED);
            return AttemptOutcome.UNKNOWN;
        }
        return AttemptOutcome.SUCCEEDED;
    }

    private static boolean restoredThePreviousVersion(ObservedAttempt attempt) {
        return attempt.restoredVersion() != null
                && attempt.restoredVersion().equals(attempt.previousVersion());
    }

    private static boolean followedUpWithinTheWatch(ObservedAttempt attempt, Instant landedAt) {
        Instant end = landedAt.plus(WATCH);
        return attempt.followUps().stream()
                .anyMatch(at -> !at.isBefore(landedAt) && !at.isAfter(end));
    }

    private static AttemptTime time(ObservedAttempt attempt, SortedSet<String> flags) {
        Instant exposedAt = attempt.exposedAt();
        if (exposedAt == null) {
            flags.add(EXPOSURE_UNKNOWN);
            return new AttemptTime.Unmeasured();
        }
        Instant landedAt = attempt.landedAt();
        Instant end = landedAt == null ? attempt.observedUntil() : landedAt;
        double seconds = Duration.between(exposedAt, end).toMillis() / 1000.0;
        if (seconds < 0) {
            flags.add(NEGATIVE_TIME);
            return new AttemptTime.Invalid(seconds);
        }
        return landedAt == null
                ? new AttemptTime.Censored(seconds)
                : new AttemptTime.Measured(seconds);
    }
}
