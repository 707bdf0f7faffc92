package dev.turnback.release.read.releases;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.ObservationEvent;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.ReleaseEvent;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is shown. All times are claimed, UTC.
 *
 * @param changes what it changes; empty when read from history
 * @param changeKinds the weightiest first; empty when not known
 * @param stages the planned stages
 * @param owner the person who answers for it, as an id; null when nobody was named
 * @param sheetId the decision sheet it was planned to go by; null for the component's newest
 * @param procedureIds the procedures it was planned to go by; empty for all of the component
 * @param readiness what was made ready for the hours of the rollout
 * @param planVersion how often it was planned; 0 when read from history
 * @param pins what was in force when its rollout started; null before
 * @param reached the stage reached last, null before the first
 * @param at when it was last known to move: what lists are sorted by
 * @param source where it was read, null when recorded live
 * @param flags quality flags of what was read
 * @param position where its last event can be read, as in {@code release:812}
 * @param by who recorded its last event, as an id; empty when that is not known
 */
public record ReleaseView(
        String id,
        String component,
        String version,
        @Nullable String previousVersion,
        State state,
        List<ChangeView> changes,
        List<ChangeKind> changeKinds,
        List<Stage> stages,
        @Nullable String owner,
        @Nullable String sheetId,
        List<String> procedureIds,
        Readiness readiness,
        int planVersion,
        @Nullable Pins pins,
        @Nullable Stage reached,
        Instant at,
        @Nullable Instant plannedAt,
        @Nullable Instant exposedAt,
        @Nullable Instant completedAt,
        @Nullable Instant rolledBackAt,
        @Nullable String restoredVersion,
        List<AttemptView> attempts,
        @Nullable SourceRef source,
        Set<String> flags,
        String position,
        String by) {

    /** Where a release stands. */
    public enum State {
        PLANNED,
        ROLLING_OUT,
        COMPLETED,
        ROLLED_BACK,
        /** Read from history: what became of it is told by the rollbacks read beside it. */
        OBSERVED
    }

    /**
     * An attempt to take the release back.
     *
     * @param finishedAt null while it is under way
     * @param restoredVersion null while it is under way and when it failed or was abandoned
     * @param startTold true when deployments told that it began, false when somebody recorded it
     * @param endTold true when deployments told that it ended; false while it is under way
     */
    public record AttemptView(
            String id,
            Extent extent,
            String targetVersion,
            Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable String restoredVersion,
            boolean startTold,
            boolean endTold) {

        /** True once somebody recorded its beginning or its end. */
        public boolean byPeople() {
            return !startTold || (finishedAt != null && !endTold);
        }
    }

    public static final View<ReleaseView> VIEW =
            new View<>(
                    ViewDefinition.named("releases", 5)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at"))
                            .indexed("byState", ViewKey.string("state"), ViewKey.instant("at"))
                            .indexed(
                                    "byComponentAndState",
                                    ViewKey.string("component"),
                                    ViewKey.string("state"),
                                    ViewKey.instant("at"))
                            .indexed("byOpenWindow", ViewKey.string("windowOf")),
                    ReleaseView.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseEvent.class,
                                    ReleaseEvent::releaseId,
                                    LiveReleases::evolve),
                            new View.Fold<>(
                                    ObservationEvent.class,
                                    e -> ObservationIds.releaseId(e.observationId()),
                                    ReleaseView::read)),
                    ReleaseView::keys);

    /** Only a release with an open undo window is found by it. */
    private static Map<String, ViewValue> keys(ReleaseView row) {
        ViewValue component = ViewValue.of(row.component());
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("at", ViewValue.of(row.at()));
        keys.put("component", component);
        keys.put("state", ViewValue.of(row.state().name()));
        if (row.changes().stream().anyMatch(ChangeView::windowIsOpen)) {
            keys.put("windowOf", component);
        }
        return keys;
    }

    /** As it is at a time, with every undo window closed that is over by then. */
    public ReleaseView seenAt(Instant now) {
        List<ChangeView> seen = changes.stream().map(change -> change.seenAt(now)).toList();
        return seen.equals(changes) ? this : new ReleaseDraft(this).changes(seen).done();
    }

    /** A reading that makes the fact something else than a release removes it here. */
    static @Nullable ReleaseView read(
            @Nullable ReleaseView view, ObservationEvent event, Stamp stamp) {
        return switch (event) {
            case ObservationEvent.ReleaseRead e -> observed(e, stamp);
            case ObservationEvent.RollbackRead _, ObservationEvent.SetAsideRead _ -> null;
        };
    }

    private static ReleaseView observed(ObservationEvent.ReleaseRead e, Stamp stamp) {
        return new ReleaseView(
                ObservationIds.releaseId(e.observationId()),
                e.seen().component(),
                e.seen().version(),
                e.seen().previousVersion(),
                State.OBSERVED,
                List.of(),
                e.seen().changeKinds(),
                List.of(),
                null,
                null,
                List.of(),
                Readiness.NONE,
                0,
                null,
                null,
                e.at(),
                null,
                e.seen().exposedAt(),
                null,
                null,
                null,
                List.of(),
                e.seen().source(),
                e.seen().flags(),
                stamp.at(),
                stamp.actor());
    }
}
