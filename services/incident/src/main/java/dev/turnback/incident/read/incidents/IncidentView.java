package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.incident.domain.history.HistoryEvent;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.read.incidents.Shown.Corrected;
import dev.turnback.incident.read.incidents.Shown.Entry;
import dev.turnback.incident.read.incidents.Shown.HeldRole;
import dev.turnback.incident.read.incidents.Shown.LinkedComponent;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import dev.turnback.incident.read.incidents.Shown.Measured;
import dev.turnback.incident.read.incidents.Shown.Merger;
import dev.turnback.incident.read.incidents.Shown.NotedHarm;
import dev.turnback.incident.read.incidents.Shown.Reopened;
import dev.turnback.incident.read.incidents.Shown.SeverityChange;
import dev.turnback.incident.read.incidents.Shown.Status;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is shown, corrections applied. Times are claimed, UTC, but for {@code
 * recordedAt}. What was merged into it is shown with it: its harm, its measurements and its links
 * say whose they are.
 *
 * @param severity null only when it was read from a history that does not say
 * @param severityChanges when it became worse or better, in order
 * @param drill true for an exercise, which no figure counts
 * @param stateBefore how it stands again once it is split off or its cancellation is withdrawn;
 *     null while it is neither merged nor cancelled
 * @param harmBeganAt the earliest onset, null while none is noted
 * @param measurements how much harm there was, in the order in which it was noted
 * @param containedAt null while nobody said that the harm stopped
 * @param resolvedAt null while it is not over
 * @param closedAt null while something may still happen in it
 * @param reopenings when it went on after all, in order, with the ends that were none
 * @param releases the last word about each release
 * @param linkedComponents the last word about each component that is linked without a release
 * @param components of the linked releases, and linked ones, that were not dismissed, or as the
 *     history names them
 * @param roles who had which and who has it, in the order in which they were given
 * @param entries of the timeline, in the order in which they were written; a list of incidents
 *     leaves them out
 * @param statusUpdates the latest one for each audience
 * @param nextUpdateBy when the first of the promised updates is due; null when none is, or nothing
 *     goes on
 * @param corrections of its times and values, in order; entries and measurements have their own
 * @param obligations what crossed rules oblige to and is dealt with in it, as ids
 * @param dismissal why it is none, when it was only suspected; else null
 * @param cancellation why it was declared by mistake; else null
 * @param mergedInto the one that it is part of; else null
 * @param merged the incidents that are part of it, and those that are part of them
 * @param source where it was read, null when recorded live
 * @param flags quality flags of what was read
 * @param recordedAt when it was first recorded, the server's time
 * @param position its last event, as in {@code incident:7}
 * @param asOf the time it was asked for; null for what is best known
 * @param status {@code final} when nothing recorded later can change what was known at {@code
 *     asOf}, else {@code provisional}; null for what is best known
 */
public record IncidentView(
        String id,
        String title,
        @Nullable Severity severity,
        List<SeverityChange> severityChanges,
        boolean drill,
        Basis basis,
        State state,
        @Nullable State stateBefore,
        Instant declaredAt,
        List<NotedHarm> harm,
        @Nullable Instant harmBeganAt,
        List<Measured> measurements,
        @Nullable Instant containedAt,
        @Nullable String containmentEvidence,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        List<Reopened> reopenings,
        List<LinkedRelease> releases,
        List<LinkedComponent> linkedComponents,
        List<String> components,
        List<HeldRole> roles,
        List<Entry> entries,
        List<Status> statusUpdates,
        @Nullable Instant nextUpdateBy,
        List<Corrected> corrections,
        List<String> obligations,
        @Nullable String dismissal,
        @Nullable String cancellation,
        @Nullable Merger mergedInto,
        List<Merger> merged,
        @Nullable SourceRef source,
        Set<String> flags,
        Instant recordedAt,
        String position,
        @Nullable Instant asOf,
        @Nullable String status) {

    /** How it is known. */
    public enum Basis {
        LIVE,
        HISTORY
    }

    /** Where an incident stands. */
    public enum State {
        SUSPECTED,
        DISMISSED,
        OPEN,
        CONTAINED,
        RESOLVED,
        CLOSED,
        CANCELLED,
        MERGED
    }

    public static final View<IncidentView> VIEW =
            new View<>(
                    ViewDefinition.named("incidents", 4)
                            .indexed("byTime", ViewKey.instant("declaredAt"))
                            .indexed(
                                    "byState",
                                    ViewKey.string("state"),
                                    ViewKey.instant("declaredAt"))
                            .indexed(
                                    "byDrill",
                                    ViewKey.string("drill"),
                                    ViewKey.instant("declaredAt"))
                            .indexed(
                                    "byStateAndDrill",
                                    ViewKey.string("state"),
                                    ViewKey.string("drill"),
                                    ViewKey.instant("declaredAt"))
                            .indexed("unresolved", ViewKey.instant("unresolvedSince"))
                            .indexed(
                                    "unresolvedByDrill",
                                    ViewKey.string("drill"),
                                    ViewKey.instant("unresolvedSince")),
                    IncidentView.class,
                    List.of(
                            new View.Fold<>(
                                    IncidentEvent.class,
                                    IncidentEvent::incidentId,
                                    LiveIncidents::evolve),
                            new View.Fold<>(
                                    HistoryEvent.class,
                                    HistoryEvent::incidentId,
                                    PastIncidents::evolve)),
                    IncidentView::keys);

    private static final Set<State> UNRESOLVED =
            EnumSet.of(State.SUSPECTED, State.OPEN, State.CONTAINED);

    /** What a history left open was not watched here: only what was recorded live goes on. */
    private static Map<String, ViewValue> keys(IncidentView row) {
        Map<String, ViewValue> keys = new HashMap<>();
        keys.put("declaredAt", ViewValue.of(row.declaredAt()));
        keys.put("state", ViewValue.of(row.state().name()));
        keys.put("drill", ViewValue.of(Boolean.toString(row.drill())));
        if (row.basis() == Basis.LIVE && UNRESOLVED.contains(row.state())) {
            keys.put("unresolvedSince", ViewValue.of(row.declaredAt()));
        }
        return keys;
    }

    /** As it stands in a list: without the entries of its timeline. */
    IncidentView listed() {
        var draft = new IncidentDraft(this);
        draft.entries = List.of();
        return draft.done();
    }

    /** What it was known as at a time. */
    IncidentView asOf(Instant time, boolean isFinal) {
        var draft = new IncidentDraft(this);
        draft.asOf = time;
        draft.status = isFinal ? "final" : "provisional";
        return draft.done();
    }
}
