package dev.turnback.insight.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.decision.AttemptEvents.Conditions;
import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.figures.AttemptTime;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.JudgedAttempt;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.SetAsideFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.FactsAt;
import dev.turnback.insight.metrics.Rollback;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
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
     * @param outcome of one recorded live as it was judged
     * @param conditions what had to hold for it to have succeeded; null for history and until it is
     *     judged
     * @param incidentId in which it was done, null where that is not known
     * @param decidedBy who decided it: a person or a machine; null where that is not known
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
            Outcome outcome,
            String why,
            @Nullable Conditions conditions,
            @Nullable String incidentId,
            @Nullable ActorKind decidedBy,
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
     * @param versions every version that its own log knows, oldest first
     * @param judgements every judgement that is known, oldest first
     */
    public record AttemptHistory(
            @JsonUnwrapped Attempt attempt,
            List<Attempt> versions,
            List<AttemptJudgement> judgements) {}

    /**
     * @param flags in kebab case
     * @param decidedBy null where no decision is known
     * @param at when it was judged
     */
    public record AttemptJudgement(
            Outcome outcome,
            Conditions conditions,
            List<String> flags,
            @Nullable ActorKind decidedBy,
            Instant at,
            String log,
            long position,
            Instant recordedAt) {}

    /** None before it was judged. */
    static Stream<AttemptJudgement> judgement(Version<JudgedAttempt> version) {
        JudgedAttempt.Judged verdict = version.fact().verdict();
        return verdict == null
                ? Stream.of()
                : Stream.of(
                        new AttemptJudgement(
                                verdict.outcome(),
                                verdict.conditions(),
                                verdict.flags().stream().map(Rollback::name).toList(),
                                verdict.decidedBy(),
                                verdict.at(),
                                version.source(),
                                version.position(),
                                version.recordedAt()));
    }

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

    static Attempt of(Version<AttemptFact> version, FactsAt facts) {
        return of(version, Rollback.of(facts, version.fact()));
    }

    /** As its own log knew it at a time, with nothing judged. */
    static Attempt unjudged(Version<AttemptFact> version, FactsAt facts) {
        return of(version, Rollback.unjudged(facts, version.fact()));
    }

    private static Attempt of(Version<AttemptFact> version, Rollback rollback) {
        AttemptFact fact = version.fact();
        JudgedAttempt.Judged verdict = rollback.verdict();
        JudgedAttempt judged = rollback.judged();
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
                rollback.outcome(),
                Why.of(rollback),
                verdict == null ? null : verdict.conditions(),
                judged == null ? null : judged.of().incidentId(),
                verdict == null ? null : verdict.decidedBy(),
                fact.extent(),
                fact.primaryKind(),
                fact.changeKinds(),
                fact.followUps(),
                fact.source(),
                rollback.flags(),
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
