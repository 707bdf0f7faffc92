package dev.turnback.decision.read.advice;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.figures.rehearsal.PathFact;
import dev.turnback.figures.rehearsal.PathFact.Changed;
import dev.turnback.figures.rehearsal.PathFact.Changed.What;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is published of the ways back of a component; times are UTC. */
record ComponentWays(
        String component,
        List<Rehearsal> rehearsals,
        List<PathFact.ProcedureRevised> revisions,
        List<PathFact.ProcedureRetired> retired,
        List<Changed> changes,
        List<Containment> containments,
        List<Rollout> rollouts) {

    /** Of those before, none can be the latest that matters. */
    private static final int MOST = 500;

    /** Older ones are over for long. */
    private static final int MOST_ROLLOUTS = 50;

    /**
     * @param pattern how the change is built; null for the kind as a whole
     */
    record Rehearsal(ChangeKind kind, @Nullable String pattern, PathFact.Rehearsed fact) {}

    /** What the matrix says contains such a change. */
    record Containment(ChangeKind kind, @Nullable String pattern, List<String> options) {}

    record Rollout(String releaseId, Instant at) {}

    static final View<ComponentWays> VIEW =
            new View<>(
                    ViewDefinition.named("component-ways", 1),
                    ComponentWays.class,
                    List.of(
                            new View.Fold<>(
                                    RehearsalFinished.class,
                                    RehearsalFinished::component,
                                    (row, e) -> of(row, e.component()).rehearsed(e)),
                            new View.Fold<>(
                                    ProcedurePublished.class,
                                    ProcedurePublished::component,
                                    (row, e) -> of(row, e.component()).published(e)),
                            new View.Fold<>(
                                    ProcedureRetired.class,
                                    ProcedureRetired::component,
                                    (row, e) -> of(row, e.component()).retired(e)),
                            new View.Fold<>(
                                    OwnershipChanged.class,
                                    OwnershipChanged::component,
                                    (row, e) ->
                                            of(row, e.component())
                                                    .changed(new Changed(What.OWNER, e.at()))),
                            new View.Fold<>(
                                    PlatformChanged.class,
                                    PlatformChanged::component,
                                    (row, e) ->
                                            of(row, e.component())
                                                    .changed(new Changed(what(e), e.at()))),
                            new View.Fold<>(
                                    MatrixLineStated.class,
                                    MatrixLineStated::component,
                                    (row, e) ->
                                            of(row, e.component())
                                                    .says(
                                                            new Containment(
                                                                    e.changeKind(),
                                                                    e.pattern(),
                                                                    e.containmentOptions()))),
                            new View.Fold<>(
                                    MatrixLineRemoved.class,
                                    MatrixLineRemoved::component,
                                    (row, e) ->
                                            of(row, e.component())
                                                    .saysNoMore(e.changeKind(), e.pattern())),
                            new View.Fold<>(
                                    RolloutStarted.class,
                                    RolloutStarted::component,
                                    (row, e) -> of(row, e.component()).started(e))),
                    _ -> Map.of());

    ComponentWays {
        rehearsals = List.copyOf(rehearsals);
        revisions = List.copyOf(revisions);
        retired = List.copyOf(retired);
        changes = List.copyOf(changes);
        containments = List.copyOf(containments);
        rollouts = List.copyOf(rollouts);
    }

    static ComponentWays nothingOf(String component) {
        return new ComponentWays(
                component, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static ComponentWays of(@Nullable ComponentWays row, String component) {
        return row == null ? nothingOf(component) : row;
    }

    /** Of the way back of one change, and of what it stands on. */
    List<PathFact> facts(ChangeKind kind, @Nullable String pattern) {
        return Stream.of(
                        rehearsals.stream()
                                .filter(isOf(Rehearsal::kind, Rehearsal::pattern, kind, pattern))
                                .map(Rehearsal::fact),
                        revisions.stream(),
                        retired.stream(),
                        changes.stream())
                .flatMap(facts -> facts.<PathFact>map(fact -> fact))
                .toList();
    }

    /** What the matrix says contains it: its own line, else that of the kind. */
    List<String> containing(ChangeKind kind, @Nullable String pattern) {
        return line(kind, pattern)
                .or(() -> line(kind, null))
                .map(Containment::options)
                .orElse(List.of());
    }

    private Optional<Containment> line(ChangeKind kind, @Nullable String pattern) {
        return containments.stream()
                .filter(isOf(Containment::kind, Containment::pattern, kind, pattern))
                .findFirst();
    }

    /** When the next release of the component began to reach users; empty while none did. */
    Optional<Instant> nextAfter(String releaseId, Instant exposedAt) {
        return rollouts.stream()
                .filter(each -> !each.releaseId().equals(releaseId))
                .map(Rollout::at)
                .filter(at -> at.isAfter(exposedAt))
                .min(Comparator.naturalOrder());
    }

    private ComponentWays rehearsed(RehearsalFinished e) {
        var fact =
                new PathFact.Rehearsed(
                        e.rehearsalId(),
                        e.procedureId(),
                        e.procedureVersion(),
                        e.action() == RecoveryAction.CONTAIN,
                        e.passed(),
                        e.representative(),
                        e.tools() && e.permissions() && e.timing() && e.communication(),
                        e.measuredSeconds(),
                        e.timeBoundSeconds(),
                        e.at());
        return new ComponentWays(
                component,
                newest(rehearsals, new Rehearsal(e.changeKind(), e.pattern(), fact), MOST),
                revisions,
                retired,
                changes,
                containments,
                rollouts);
    }

    private ComponentWays published(ProcedurePublished e) {
        var fact =
                new PathFact.ProcedureRevised(e.procedureId(), e.version(), e.editorial(), e.at());
        return new ComponentWays(
                component,
                rehearsals,
                newest(revisions, fact, MOST),
                retired,
                changes,
                containments,
                rollouts);
    }

    private ComponentWays retired(ProcedureRetired e) {
        return new ComponentWays(
                component,
                rehearsals,
                revisions,
                newest(retired, new PathFact.ProcedureRetired(e.procedureId(), e.at()), MOST),
                changes,
                containments,
                rollouts);
    }

    private ComponentWays changed(Changed fact) {
        return new ComponentWays(
                component,
                rehearsals,
                revisions,
                retired,
                newest(changes, fact, MOST),
                containments,
                rollouts);
    }

    private ComponentWays says(Containment line) {
        return saysNoMore(line.kind(), line.pattern()).with(line);
    }

    private ComponentWays with(Containment line) {
        return with(newest(containments, line, MOST));
    }

    private ComponentWays saysNoMore(ChangeKind kind, @Nullable String pattern) {
        Predicate<Containment> it = isOf(Containment::kind, Containment::pattern, kind, pattern);
        return with(containments.stream().filter(it.negate()).toList());
    }

    private ComponentWays with(List<Containment> lines) {
        return new ComponentWays(
                component, rehearsals, revisions, retired, changes, lines, rollouts);
    }

    private ComponentWays started(RolloutStarted e) {
        List<Rollout> others =
                rollouts.stream().filter(each -> !each.releaseId().equals(e.releaseId())).toList();
        return new ComponentWays(
                component,
                rehearsals,
                revisions,
                retired,
                changes,
                containments,
                newest(others, new Rollout(e.releaseId(), e.at()), MOST_ROLLOUTS));
    }

    private static What what(PlatformChanged event) {
        return switch (event.what()) {
            case PLATFORM -> What.PLATFORM;
            case DATA_MODEL -> What.DATA_MODEL;
        };
    }

    private static <T> Predicate<T> isOf(
            Function<T, ChangeKind> kindOf,
            Function<T, @Nullable String> patternOf,
            ChangeKind kind,
            @Nullable String pattern) {
        return each -> kindOf.apply(each) == kind && Objects.equals(patternOf.apply(each), pattern);
    }

    private static <T> List<T> newest(List<T> all, T one, int most) {
        List<T> more = Stream.concat(all.stream(), Stream.of(one)).toList();
        return more.subList(Math.max(0, more.size() - most), more.size());
    }
}
