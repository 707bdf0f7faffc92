package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.IncidentEvent.HarmNoted;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentContained;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentCorrected;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDeclared;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentDismissed;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentResolved;
import dev.turnback.incident.domain.incident.IncidentEvent.IncidentSuspected;
import dev.turnback.incident.domain.incident.IncidentEvent.ObligationConnected;
import dev.turnback.incident.domain.incident.IncidentEvent.ReleaseLinked;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.Corrected;
import dev.turnback.incident.read.incidents.IncidentView.LinkedRelease;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event of a live incident makes of its row. */
final class LiveIncidents {

    private LiveIncidents() {}

    static @Nullable IncidentView evolve(
            @Nullable IncidentView view, IncidentEvent event, Stamp stamp) {
        if (view == null) {
            return first(event, stamp);
        }
        return moved(view, event, stamp);
    }

    private static @Nullable IncidentView first(IncidentEvent event, Stamp stamp) {
        return switch (event) {
            case IncidentDeclared e ->
                    row(event, e.title(), e.severity(), e.drill(), State.OPEN, stamp);
            case IncidentSuspected e ->
                    suspected(
                            row(event, e.title(), e.severity(), false, State.SUSPECTED, stamp),
                            e,
                            stamp);
            case HarmNoted _,
                    ReleaseLinked _,
                    ObligationConnected _,
                    IncidentContained _,
                    IncidentResolved _,
                    IncidentDismissed _,
                    IncidentCorrected _ ->
                    null;
        };
    }

    private static IncidentView suspected(IncidentView row, IncidentSuspected e, Stamp stamp) {
        var draft = new IncidentDraft(row);
        draft.obligations = List.of(e.obligationId());
        return draft.done(stamp);
    }

    private static IncidentView row(
            IncidentEvent e,
            String title,
            Severity severity,
            boolean drill,
            State state,
            Stamp stamp) {
        return new IncidentView(
                e.incidentId(),
                title,
                severity,
                drill,
                Basis.LIVE,
                state,
                e.at(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Set.of(),
                stamp.recordedAt(),
                stamp.at());
    }

    private static IncidentView moved(IncidentView view, IncidentEvent event, Stamp stamp) {
        var row = new IncidentDraft(view);
        switch (event) {
            case IncidentDeclared e -> {
                row.title = e.title();
                row.severity = e.severity();
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
            case HarmNoted e -> row.harm = and(view.harm(), e.harm());
            case ReleaseLinked e -> row.releases = linked(view.releases(), e);
            case IncidentContained e -> {
                row.state = State.CONTAINED;
                row.containedAt = e.at();
                row.containmentEvidence = e.evidence();
            }
            case IncidentResolved e -> {
                row.state = State.RESOLVED;
                row.resolvedAt = e.at();
            }
            case IncidentCorrected e -> correct(row, e, stamp);
        }
        return row.done(stamp);
    }

    private static void correct(IncidentDraft row, IncidentCorrected e, Stamp stamp) {
        switch (e.field()) {
            case TITLE -> row.title = e.now();
            case SEVERITY -> row.severity = Severity.valueOf(e.now());
            case DECLARED_AT -> row.declaredAt = Instant.parse(e.now());
            case HARM_BEGAN_AT ->
                    row.harm = row.harm.stream().map(each -> corrected(each, e)).toList();
            case CONTAINED_AT -> row.containedAt = Instant.parse(e.now());
            case RESOLVED_AT -> row.resolvedAt = Instant.parse(e.now());
        }
        row.corrections =
                and(
                        row.corrections,
                        new Corrected(
                                e.field(),
                                e.harmKind(),
                                e.was(),
                                e.now(),
                                e.reason(),
                                stamp.actor(),
                                e.at(),
                                stamp.recordedAt(),
                                stamp.at()));
    }

    private static Harm corrected(Harm harm, IncidentCorrected e) {
        return harm.kind() == e.harmKind() && harm.beganAt().equals(Instant.parse(e.was()))
                ? new Harm(harm.kind(), Instant.parse(e.now()), harm.source(), harm.description())
                : harm;
    }

    private static List<LinkedRelease> linked(List<LinkedRelease> before, ReleaseLinked e) {
        return and(
                before.stream().filter(each -> !each.releaseId().equals(e.releaseId())).toList(),
                new LinkedRelease(
                        e.releaseId(), e.component(), e.version(), e.link(), e.why(), e.at()));
    }

    static List<String> componentsOf(List<LinkedRelease> releases) {
        return releases.stream()
                .filter(each -> each.link() != ReleaseLink.DISMISSED)
                .map(LinkedRelease::component)
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> List<T> and(List<T> before, T more) {
        return Stream.concat(before.stream(), Stream.of(more)).toList();
    }
}
