package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.CourseEvent;
import dev.turnback.incident.domain.incident.CourseEvent.CancellationWithdrawn;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentCancelled;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentClosed;
import dev.turnback.incident.domain.incident.CourseEvent.IncidentReopened;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.IncidentEvent.ComponentLinked;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.domain.incident.IncidentEvent.SeverityChanged;
import dev.turnback.incident.domain.incident.MergerEvent;
import dev.turnback.incident.domain.incident.NoteEvent;
import dev.turnback.incident.domain.incident.RoleEvent;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.incident.read.incidents.Shown.LinkedComponent;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import dev.turnback.incident.read.incidents.Shown.NotedHarm;
import dev.turnback.incident.read.incidents.Shown.Reopened;
import dev.turnback.incident.read.incidents.Shown.SeverityChange;
import dev.turnback.service.Stamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a live incident makes of its row. */
final class LiveIncidents {

    private LiveIncidents() {}

    static @Nullable IncidentView evolve(
            @Nullable IncidentView view, IncidentEvent event, Stamp stamp) {
        return view == null ? first(event, stamp) : moved(view, event, stamp);
    }

    private static @Nullable IncidentView first(IncidentEvent event, Stamp stamp) {
        return switch (event) {
            case IncidentDeclared e -> {
                IncidentDraft row = row(e, e.title(), e.severity(), State.OPEN, stamp);
                row.drill = e.drill();
                yield row.done(stamp);
            }
            case IncidentSuspected e -> {
                IncidentDraft row = row(e, e.title(), e.severity(), State.SUSPECTED, stamp);
                row.obligations = List.of(e.obligationId());
                yield row.done(stamp);
            }
            case HarmNoted _,
                    ReleaseLinked _,
                    ComponentLinked _,
                    SeverityChanged _,
                    ObligationConnected _,
                    IncidentContained _,
                    IncidentResolved _,
                    IncidentDismissed _,
                    IncidentCorrected _,
                    CourseEvent _,
                    MergerEvent _,
                    RoleEvent _,
                    NoteEvent _ ->
                    null;
        };
    }

    private static IncidentDraft row(
            IncidentEvent e, String title, Severity severity, State state, Stamp stamp) {
        var row = new IncidentDraft(e.incidentId(), Basis.LIVE, title, state, e.at(), stamp);
        row.severity = severity;
        return row;
    }

    private static IncidentView moved(IncidentView view, IncidentEvent event, Stamp stamp) {
        var row = new IncidentDraft(view);
        switch (event) {
            case IncidentDeclared e -> {
                row.title = e.title();
                row.severity = e.severity();
                row.severityChanges = List.of();
                row.drill = e.drill();
                row.declaredAt = e.at();
                row.state = State.OPEN;
                row.dismissal = null;
            }
            case IncidentSuspected _ -> {}
            case ObligationConnected e ->
                    row.obligations = and(view.obligations(), e.obligationId());
            case IncidentDismissed e -> {
                row.state = State.DISMISSED;
                row.dismissal = e.reason();
            }
            case SeverityChanged e -> {
                row.severity = e.now();
                row.severityChanges =
                        and(
                                view.severityChanges(),
                                new SeverityChange(
                                        e.was(), e.now(), e.why(), e.at(), stamp.actor()));
            }
            case HarmNoted e -> row.harm = and(view.harm(), noted(e.harm()));
            case ReleaseLinked e -> row.releases = linked(view.releases(), e);
            case ComponentLinked e -> row.linkedComponents = linked(view.linkedComponents(), e);
            case IncidentContained e -> {
                row.state = State.CONTAINED;
                row.containedAt = e.at();
                row.containmentEvidence = e.evidence();
            }
            case IncidentResolved e -> {
                row.state = State.RESOLVED;
                row.resolvedAt = e.at();
            }
            case IncidentCorrected e -> CorrectedRows.correct(row, e, stamp);
            case CourseEvent e -> course(row, e, stamp);
            case MergerEvent e -> MergedRows.evolve(row, e, stamp);
            case RoleEvent e -> NotedRows.evolve(row, e);
            case NoteEvent e -> NotedRows.evolve(row, e, stamp);
        }
        return row.done(stamp);
    }

    private static void course(IncidentDraft row, CourseEvent event, Stamp stamp) {
        switch (event) {
            case IncidentReopened e -> {
                row.reopenings =
                        and(
                                row.reopenings,
                                new Reopened(
                                        e.why(),
                                        e.at(),
                                        row.containedAt,
                                        row.containmentEvidence,
                                        row.resolvedAt,
                                        stamp.actor()));
                row.state = State.OPEN;
                row.containedAt = null;
                row.containmentEvidence = null;
                row.resolvedAt = null;
            }
            case IncidentClosed e -> {
                row.state = State.CLOSED;
                row.closedAt = e.at();
            }
            case IncidentCancelled e -> {
                row.stateBefore = row.state;
                row.state = State.CANCELLED;
                row.cancellation = e.reason();
            }
            case CancellationWithdrawn _ -> {
                row.state = row.stateBefore == null ? State.OPEN : row.stateBefore;
                row.stateBefore = null;
                row.cancellation = null;
            }
        }
    }

    private static NotedHarm noted(Harm harm) {
        return new NotedHarm(
                harm.kind(),
                harm.beganAt(),
                harm.beganUpTo(),
                harm.quality(),
                harm.source(),
                harm.description(),
                null);
    }

    private static List<LinkedRelease> linked(List<LinkedRelease> before, ReleaseLinked e) {
        return and(
                before.stream().filter(each -> !each.releaseId().equals(e.releaseId())).toList(),
                new LinkedRelease(
                        e.releaseId(),
                        e.component(),
                        e.version(),
                        e.link(),
                        e.why(),
                        e.confidence(),
                        e.at(),
                        null));
    }

    private static List<LinkedComponent> linked(List<LinkedComponent> before, ComponentLinked e) {
        return and(
                before.stream().filter(each -> !each.component().equals(e.component())).toList(),
                new LinkedComponent(
                        e.component(), e.link(), e.why(), e.confidence(), e.at(), null));
    }

    static <T> List<T> and(List<T> before, T more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
