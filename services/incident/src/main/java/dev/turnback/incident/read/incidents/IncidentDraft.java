package dev.turnback.incident.read.incidents;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.State;
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
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row on its way: what follows from its parts is worked out when it is done. */
final class IncidentDraft {

    private final String id;
    private final Basis basis;
    private final Instant recordedAt;
    String title;
    @Nullable Severity severity;
    List<SeverityChange> severityChanges = List.of();
    boolean drill;
    State state;
    @Nullable State stateBefore;
    Instant declaredAt;
    List<NotedHarm> harm = List.of();
    @Nullable Instant readHarmBeganAt;
    List<Measured> measurements = List.of();
    @Nullable Instant containedAt;
    @Nullable String containmentEvidence;
    @Nullable Instant resolvedAt;
    @Nullable Instant closedAt;
    List<Reopened> reopenings = List.of();
    List<LinkedRelease> releases = List.of();
    List<LinkedComponent> linkedComponents = List.of();
    List<String> readComponents = List.of();
    List<HeldRole> roles = List.of();
    List<Entry> entries = List.of();
    List<Status> statusUpdates = List.of();
    List<Corrected> corrections = List.of();
    List<String> obligations = List.of();
    @Nullable String dismissal;
    @Nullable String cancellation;
    @Nullable Merger mergedInto;
    List<Merger> merged = List.of();
    @Nullable SourceRef source;
    Set<String> flags = Set.of();
    @Nullable Instant asOf;
    @Nullable String status;
    String position;

    IncidentDraft(
            String id, Basis basis, String title, State state, Instant declaredAt, Stamp stamp) {
        this.id = id;
        this.basis = basis;
        this.recordedAt = stamp.recordedAt();
        this.title = title;
        this.state = state;
        this.declaredAt = declaredAt;
        this.position = stamp.at();
    }

    IncidentDraft(IncidentView from) {
        id = from.id();
        basis = from.basis();
        recordedAt = from.recordedAt();
        title = from.title();
        severity = from.severity();
        severityChanges = from.severityChanges();
        drill = from.drill();
        state = from.state();
        stateBefore = from.stateBefore();
        declaredAt = from.declaredAt();
        harm = from.harm();
        readHarmBeganAt = harm.isEmpty() ? from.harmBeganAt() : null;
        measurements = from.measurements();
        containedAt = from.containedAt();
        containmentEvidence = from.containmentEvidence();
        resolvedAt = from.resolvedAt();
        closedAt = from.closedAt();
        reopenings = from.reopenings();
        releases = from.releases();
        linkedComponents = from.linkedComponents();
        readComponents = basis == Basis.HISTORY ? from.components() : List.of();
        roles = from.roles();
        entries = from.entries();
        statusUpdates = from.statusUpdates();
        corrections = from.corrections();
        obligations = from.obligations();
        dismissal = from.dismissal();
        cancellation = from.cancellation();
        mergedInto = from.mergedInto();
        merged = from.merged();
        source = from.source();
        flags = from.flags();
        asOf = from.asOf();
        status = from.status();
        position = from.position();
    }

    IncidentView done(Stamp stamp) {
        position = stamp.at();
        return done();
    }

    IncidentView done() {
        return new IncidentView(
                id,
                title,
                severity,
                severityChanges,
                drill,
                basis,
                state,
                stateBefore,
                declaredAt,
                harm,
                harmBeganAt(),
                measurements,
                containedAt,
                containmentEvidence,
                resolvedAt,
                closedAt,
                reopenings,
                releases,
                linkedComponents,
                components(),
                roles,
                entries,
                statusUpdates,
                nextUpdateBy(),
                corrections,
                obligations,
                dismissal,
                cancellation,
                mergedInto,
                merged,
                source,
                flags,
                recordedAt,
                position,
                asOf,
                status);
    }

    private @Nullable Instant harmBeganAt() {
        return harm.stream()
                .map(NotedHarm::beganAt)
                .min(Comparator.naturalOrder())
                .orElse(readHarmBeganAt);
    }

    private List<String> components() {
        return Stream.of(
                        readComponents.stream(),
                        releases.stream()
                                .filter(each -> each.link() != ReleaseLink.DISMISSED)
                                .map(LinkedRelease::component),
                        linkedComponents.stream()
                                .filter(each -> each.link() != ReleaseLink.DISMISSED)
                                .map(LinkedComponent::component))
                .flatMap(each -> each)
                .distinct()
                .sorted()
                .toList();
    }

    private @Nullable Instant nextUpdateBy() {
        return switch (state) {
            case SUSPECTED, OPEN, CONTAINED ->
                    statusUpdates.stream()
                            .map(Status::nextUpdateBy)
                            .filter(Objects::nonNull)
                            .min(Comparator.naturalOrder())
                            .orElse(null);
            case DISMISSED, RESOLVED, CLOSED, CANCELLED, MERGED -> null;
        };
    }
}
