package dev.turnback.insight.facts;

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
import dev.turnback.insight.facts.FactTable.Stamp;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was prepared for the way back, what it stands on and what rollouts were bound by: the events
 * themselves, since each of them counts. One thread writes while others read.
 */
public final class Prepared {

    private final NavigableMap<Long, Entry> entries = new ConcurrentSkipListMap<>();

    private record Entry(String component, Instant recordedAt, String source, ReleaseEvents body) {}

    /** The component it is about; null when the event is not about preparation. */
    static @Nullable String component(ReleaseEvents event) {
        return switch (event) {
            case ComponentRegistered e -> e.component();
            case OwnershipChanged e -> e.component();
            case PlatformChanged e -> e.component();
            case ComponentRetired e -> e.component();
            case MatrixLineStated e -> e.component();
            case MatrixLineRemoved e -> e.component();
            case ProcedurePublished e -> e.component();
            case ProcedureRetired e -> e.component();
            case RehearsalFinished e -> e.component();
            case RolloutStarted e -> e.component();
            case SheetPublished e -> e.component();
            case SheetRetired e -> e.component();
            case AuthorityGiven _,
                    IncidentTold _,
                    ReleasePlanned _,
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
                    ReleaseObserved _,
                    AttemptObserved _,
                    HistorySetAside _ ->
                    null;
        };
    }

    void apply(ReleaseEvents event, Stamp stamp) {
        String component = component(event);
        if (component != null) {
            entries.put(
                    stamp.position(),
                    new Entry(component, stamp.recordedAt(), stamp.source(), event));
        }
    }

    /** What is known of all components, as it was recorded. */
    public Stream<ReleaseEvents> known(Knowledge knowledge) {
        return entries.entrySet().stream()
                .filter(e -> e.getKey() <= knowledge.position().of(e.getValue().source()))
                .filter(e -> !e.getValue().recordedAt().isAfter(knowledge.asOf()))
                .map(e -> e.getValue().body());
    }

    /** What is known, as it was recorded. */
    Stream<Recorded> recorded(Knowledge knowledge) {
        return entries.entrySet().stream()
                .filter(e -> e.getKey() <= knowledge.position().of(e.getValue().source()))
                .filter(e -> !e.getValue().recordedAt().isAfter(knowledge.asOf()))
                .map(
                        e ->
                                new Recorded(
                                        e.getValue().source(),
                                        e.getKey(),
                                        e.getValue().recordedAt(),
                                        e.getValue().component()));
    }
}
