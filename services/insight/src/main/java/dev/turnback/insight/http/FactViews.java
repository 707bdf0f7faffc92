package dev.turnback.insight.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.figures.AttemptOutcome;
import dev.turnback.figures.AttemptTime;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.SetAsideFact;
import dev.turnback.insight.facts.Version;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts as they are shown. Each names the event that left it so: {@code log}, {@code position} and
 * {@code recordedAt}; {@code events} is the address of all its events. Times are UTC.
 */
public final class FactViews {

    private FactViews() {}

    /**
     * One page; {@code position} is where the whole list is read at.
     *
     * @param nextCursor null on the last page
     */
    public record AttemptPage(
            List<Attempt> items,
            @Nullable String nextCursor,
            String position,
            String formulaVersion) {}

    public record SetAsidePage(
            List<SetAside> items,
            @Nullable String nextCursor,
            String position,
            String formulaVersion) {}

    public record ReleasePage(
            List<Release> items,
            @Nullable String nextCursor,
            String position,
            String formulaVersion) {}

    /**
     * @param seconds from exposure to landing, or to where the history ends when {@code censored};
     *     negative when the clocks contradict each other; null when not known
     * @param why one sentence on the outcome
     */
    public record Attempt(
            String attemptId,
            Basis basis,
            String component,
            Instant at,
            String version,
            @Nullable String restoredVersion,
            @Nullable String previousVersion,
            @Nullable Instant exposedAt,
            @Nullable Instant landedAt,
            @Nullable Instant observedUntil,
            @Nullable Double seconds,
            boolean censored,
            AttemptOutcome outcome,
            String why,
            Extent extent,
            @Nullable ChangeKind changeKind,
            List<ChangeKind> changeKinds,
            List<FollowUp> followUps,
            @Nullable SourceRef source,
            SortedSet<String> flags,
            String log,
            long position,
            Instant recordedAt,
            String events) {}

    /**
     * @param versions every version that is known, oldest first
     */
    public record AttemptHistory(@JsonUnwrapped Attempt attempt, List<Attempt> versions) {}

    public record SetAside(
            String observationId,
            String component,
            SetAsideReason reason,
            Instant at,
            @Nullable ChangeKind changeKind,
            List<ChangeKind> changeKinds,
            SourceRef source,
            String log,
            long position,
            Instant recordedAt) {}

    public record Release(
            String releaseId,
            Basis basis,
            String component,
            Instant at,
            String version,
            @Nullable String previousVersion,
            @Nullable Instant exposedAt,
            @Nullable Instant completedAt,
            @Nullable Instant rolledBackAt,
            @Nullable ChangeKind changeKind,
            List<ChangeKind> changeKinds,
            @Nullable SourceRef source,
            SortedSet<String> flags,
            String log,
            long position,
            Instant recordedAt) {}

    static Attempt of(Version<AttemptFact> version) {
        AttemptFact fact = version.fact();
        return new Attempt(
                fact.id(),
                fact.basis(),
                fact.component(),
                fact.at(),
                fact.version(),
                fact.restoredVersion(),
                fact.previousVersion(),
                fact.exposedAt(),
                fact.landedAt(),
                fact.observedUntil(),
                seconds(fact.time()),
                fact.time() instanceof AttemptTime.Censored,
                fact.outcome(),
                Why.of(fact),
                fact.extent(),
                fact.primaryKind(),
                fact.changeKinds(),
                fact.followUps(),
                fact.source(),
                fact.flags(),
                version.source(),
                version.position(),
                version.recordedAt(),
                "/api/v1/logs/" + version.source() + "/events?tag=attempt:" + fact.id());
    }

    static SetAside ofSetAside(Version<SetAsideFact> version) {
        SetAsideFact fact = version.fact();
        return new SetAside(
                fact.id(),
                fact.component(),
                fact.reason(),
                fact.at(),
                fact.primaryKind(),
                fact.changeKinds(),
                fact.source(),
                version.source(),
                version.position(),
                version.recordedAt());
    }

    static Release ofRelease(Version<ReleaseFact> version) {
        ReleaseFact fact = version.fact();
        return new Release(
                fact.id(),
                fact.basis(),
                fact.component(),
                fact.at(),
                fact.version(),
                fact.previousVersion(),
                fact.exposedAt(),
                fact.completedAt(),
                fact.rolledBackAt(),
                fact.primaryKind(),
                fact.changeKinds(),
                fact.source(),
                fact.flags(),
                version.source(),
                version.position(),
                version.recordedAt());
    }

    private static @Nullable Double seconds(AttemptTime time) {
        return switch (time) {
            case AttemptTime.Measured(double seconds) -> seconds;
            case AttemptTime.Censored(double seconds) -> seconds;
            case AttemptTime.Invalid(double seconds) -> seconds;
            case AttemptTime.Unmeasured unmeasured -> null;
        };
    }
}
