package dev.turnback.insight.metrics;

import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.AuthorityGiven;
import dev.turnback.contracts.release.ReleaseEvents.BlindSpotWaived;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.GateChecked;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutCompleted;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.ReleaseEvents.SheetRetired;
import dev.turnback.contracts.release.ReleaseEvents.StageReached;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.contracts.release.ReleaseEvents.WaiverRevoked;
import dev.turnback.figures.rehearsal.PathFact;
import dev.turnback.figures.rehearsal.PathFact.Changed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of ways back at one time, sorted by what it is about. */
final class PathBook {

    private final Map<String, List<PathFact>> ofComponent = new HashMap<>();
    private final Map<Path, List<PathFact>> ofPath = new HashMap<>();
    private final Map<Path, Reversibility> lines = new HashMap<>();
    private final Set<String> retired = new HashSet<>();

    /**
     * @param events in the order of their log
     * @param at what is later is not known yet, UTC
     */
    static PathBook of(Iterable<ReleaseEvents> events, Instant at) {
        var book = new PathBook();
        events.forEach(event -> book.add(event, at));
        return book;
    }

    private void add(ReleaseEvents event, Instant at) {
        switch (event) {
            case RehearsalFinished e ->
                    ofPath.computeIfAbsent(
                                    new Path(e.component(), e.changeKind(), e.pattern()),
                                    _ -> new ArrayList<>())
                            .add(rehearsed(e));
            case ProcedurePublished e ->
                    of(e.component())
                            .add(
                                    new PathFact.ProcedureRevised(
                                            e.procedureId(), e.version(), e.editorial(), e.at()));
            case ProcedureRetired e ->
                    of(e.component()).add(new PathFact.ProcedureRetired(e.procedureId(), e.at()));
            case OwnershipChanged e ->
                    of(e.component()).add(new Changed(Changed.What.OWNER, e.at()));
            case PlatformChanged e -> of(e.component()).add(new Changed(what(e), e.at()));
            case MatrixLineStated e when !e.at().isAfter(at) ->
                    lines.put(
                            new Path(e.component(), e.changeKind(), e.pattern()),
                            e.reversibility());
            case MatrixLineRemoved e when !e.at().isAfter(at) ->
                    lines.remove(new Path(e.component(), e.changeKind(), e.pattern()));
            case ComponentRetired e when !e.at().isAfter(at) -> retired.add(e.component());
            case MatrixLineStated _, MatrixLineRemoved _, ComponentRetired _ -> {}
            case AuthorityGiven _,
                    ComponentRegistered _,
                    IncidentTold _,
                    ReleasePlanned _,
                    RolloutStarted _,
                    StageReached _,
                    RolloutCompleted _,
                    UndoWindowClosed _,
                    AttemptStarted _,
                    AttemptFinished _,
                    AttemptWithdrawn _,
                    GateChecked _,
                    BlindSpotWaived _,
                    WaiverRevoked _,
                    ReleaseRolledBack _,
                    SheetPublished _,
                    SheetRetired _,
                    ReleaseObserved _,
                    AttemptObserved _,
                    HistorySetAside _ -> {}
        }
    }

    private List<PathFact> of(String component) {
        return ofComponent.computeIfAbsent(component, _ -> new ArrayList<>());
    }

    private static Changed.What what(PlatformChanged event) {
        return switch (event.what()) {
            case PLATFORM -> Changed.What.PLATFORM;
            case DATA_MODEL -> Changed.What.DATA_MODEL;
        };
    }

    private static PathFact.Rehearsed rehearsed(RehearsalFinished e) {
        return new PathFact.Rehearsed(
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
    }

    boolean isRetired(String component) {
        return retired.contains(component);
    }

    /** What the matrix says of it: its own line, else that of the kind; null without either. */
    @Nullable Reversibility line(Path path) {
        Reversibility own = lines.get(path);
        return own == null ? lines.get(new Path(path.component(), path.changeKind(), null)) : own;
    }

    List<PathFact> facts(Path path) {
        var facts = new ArrayList<>(ofPath.getOrDefault(path, List.of()));
        facts.addAll(ofComponent.getOrDefault(path.component(), List.of()));
        return facts;
    }
}
