package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.ObservedAttempt;
import dev.turnback.figures.ObservedAttemptJudge;
import dev.turnback.figures.ObservedAttemptJudge.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rollback as it is known; times UTC, as claimed.
 *
 * @param at what its window goes by: when it landed; for an open one read from history, how far
 *     that history goes; for one recorded live, its start
 * @param previousVersion what had run before, null when not known; live: the target
 * @param landedAt null while it has not landed
 * @param observedUntil how far the history goes, null when recorded live
 * @param source null when recorded live
 * @param flags the source's flags and the judge's, sorted
 */
public record AttemptFact(
        String id,
        Basis basis,
        String component,
        Instant at,
        String version,
        @Nullable String restoredVersion,
        @Nullable String previousVersion,
        @Nullable Instant exposedAt,
        @Nullable Instant landedAt,
        @Nullable Instant observedUntil,
        Extent extent,
        List<ChangeKind> changeKinds,
        List<FollowUp> followUps,
        @Nullable SourceRef source,
        SortedSet<String> flags,
        AttemptOutcome outcome,
        AttemptTime time)
        implements Fact, Timed {

    /** Carried by every attempt whose four conditions nobody has verified. */
    public static final String NOT_VERIFIED = "not-verified";

    private static final String WITHDRAWN = "withdrawn";

    public AttemptFact {
        changeKinds = List.copyOf(changeKinds);
        followUps = List.copyOf(followUps);
        flags = Sorted.of(flags);
    }

    static AttemptFact of(AttemptObserved seen) {
        Judgement judgement =
                ObservedAttemptJudge.judge(
                        new ObservedAttempt(
                                seen.restoredVersion(),
                                seen.previousVersion(),
                                seen.exposedAt(),
                                seen.landedAt(),
                                seen.followUps().stream().map(FollowUp::at).toList(),
                                seen.observedUntil()));
        var flags = new TreeSet<>(seen.flags());
        flags.addAll(judgement.flags());
        Instant landedAt = seen.landedAt();
        return new AttemptFact(
                seen.attemptId(),
                Basis.OBSERVED,
                seen.component(),
                landedAt == null ? seen.observedUntil() : landedAt,
                seen.version(),
                seen.restoredVersion(),
                seen.previousVersion(),
                seen.exposedAt(),
                landedAt,
                seen.observedUntil(),
                seen.extent(),
                seen.changeKinds(),
                seen.followUps(),
                seen.source(),
                flags,
                judgement.outcome(),
                judgement.time());
    }

    static AttemptFact of(AttemptStarted started) {
        return new AttemptFact(
                started.attemptId(),
                Basis.VERIFIED,
                started.component(),
                started.at(),
                started.version(),
                null,
                started.targetVersion(),
                started.exposedAt(),
                null,
                null,
                started.extent(),
                started.changeKinds(),
                List.of(),
                null,
                new TreeSet<>(List.of(NOT_VERIFIED, ObservedAttemptJudge.OPEN)),
                AttemptOutcome.UNKNOWN,
                new AttemptTime.Unmeasured());
    }

    /** It was none, as is known by now. */
    AttemptFact withdrawn() {
        return new AttemptFact(
                id,
                basis,
                component,
                at,
                version,
                restoredVersion,
                previousVersion,
                exposedAt,
                landedAt,
                observedUntil,
                extent,
                changeKinds,
                followUps,
                source,
                new TreeSet<>(List.of(WITHDRAWN)),
                outcome,
                time);
    }

    @Override
    public boolean counts() {
        return !flags.contains(WITHDRAWN);
    }

    /** A failed attempt restored nothing, and landed nowhere. */
    AttemptFact finished(AttemptFinished finished) {
        return new AttemptFact(
                id,
                basis,
                component,
                at,
                version,
                finished.restoredVersion(),
                previousVersion,
                exposedAt,
                finished.restoredVersion() == null ? null : finished.at(),
                observedUntil,
                extent,
                changeKinds,
                followUps,
                source,
                new TreeSet<>(List.of(NOT_VERIFIED)),
                outcome,
                time);
    }

    @Override
    public List<String> components() {
        return List.of(component);
    }
}
