package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.CancellationWithdrawn;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentClosed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDismissed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.RoomEvents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of an incident, as far as the time to contain and hesitation need it; UTC. */
public final class IncidentAsKnown {

    private final Map<HarmKind, Instant> harm = new EnumMap<>(HarmKind.class);
    private final Map<String, Blamed> releases = new LinkedHashMap<>();
    private final List<Raised> severities = new ArrayList<>();
    private @Nullable Instant declaredAt;
    private @Nullable Instant suspectedAt;
    private @Nullable Instant containedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Severity severity;
    private boolean fromHistory;
    private boolean dismissed;
    private boolean cancelled;
    private boolean merged;

    private IncidentAsKnown() {}

    static IncidentAsKnown of(List<IncidentEvents> events) {
        var known = new IncidentAsKnown();
        events.forEach(known::apply);
        return known;
    }

    /**
     * A release that somebody blames.
     *
     * @param since when it was suspected first
     */
    public record Blamed(String releaseId, Instant since) {}

    private record Raised(Severity was, Severity now, Instant at) {

        boolean isWorse() {
            return now.compareTo(was) < 0;
        }
    }

    /** False while nothing was recorded. */
    public boolean exists() {
        return declaredAt != null || suspectedAt != null;
    }

    /** Read from history: what is known of it is too little to judge it by. */
    public boolean isFromHistory() {
        return fromHistory;
    }

    /** False for what was none, and for what is part of another one. */
    public boolean counts() {
        return !dismissed && !cancelled && !merged;
    }

    /** When a person, or a tool of theirs, declared it. */
    public Optional<Instant> declaredAt() {
        return Optional.ofNullable(declaredAt);
    }

    /** When it was declared, or suspected when nobody did. */
    public Instant begunAt() {
        return Objects.requireNonNull(declaredAt == null ? suspectedAt : declaredAt);
    }

    /** The earliest that somebody says the harm began. */
    public Optional<Instant> harmBeganAt() {
        return harm.values().stream().min(Comparator.naturalOrder());
    }

    /** When somebody says, with evidence, that it was contained. */
    public Optional<Instant> containedAt() {
        return Optional.ofNullable(containedAt);
    }

    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    public Optional<Severity> severity() {
        return Optional.ofNullable(severity);
    }

    /** The releases that are blamed, in the order in which they were linked. */
    public List<Blamed> blamed() {
        return List.copyOf(releases.values());
    }

    /**
     * It became worse after {@code from}, by {@code to}; that it was rated wrong is another thing.
     */
    public boolean wasRaisedWithin(Instant from, Instant to) {
        return severities.stream()
                .filter(Raised::isWorse)
                .anyMatch(each -> each.at().isAfter(from) && !each.at().isAfter(to));
    }

    private void apply(IncidentEvents event) {
        switch (event) {
            case IncidentDeclared e -> {
                dismissed = false;
                declaredAt = e.at();
                severity = e.severity();
            }
            case IncidentSuspected e -> {
                suspectedAt = e.at();
                severity = e.severity();
            }
            case IncidentObserved e -> observe(e);
            case HarmNoted e ->
                    harm.merge(
                            e.kind(),
                            e.beganAt(),
                            (one, other) -> one.isBefore(other) ? one : other);
            case ReleaseLinked e -> link(e);
            case SeverityChanged e -> {
                severity = e.now();
                severities.add(new Raised(e.was(), e.now(), e.at()));
            }
            case IncidentContained e -> containedAt = e.at();
            case IncidentResolved e -> resolvedAt = e.at();
            case IncidentReopened _ -> {
                containedAt = null;
                resolvedAt = null;
            }
            case IncidentCorrected e -> correct(e);
            case IncidentDismissed _ -> dismissed = true;
            case IncidentCancelled _ -> cancelled = true;
            case CancellationWithdrawn _ -> cancelled = false;
            case IncidentsMerged _ -> merged = true;
            case IncidentsSplit _ -> merged = false;
            case ObligationConnected _,
                    ComponentLinked _,
                    IncidentClosed _,
                    FindingRecorded _,
                    RoomEvents _,
                    ReviewEvents _ -> {}
        }
    }

    private void observe(IncidentObserved e) {
        fromHistory = true;
        suspectedAt = e.declaredAt();
        severity = e.severity();
        containedAt = e.containedAt();
        resolvedAt = e.resolvedAt();
        harm.clear();
        if (e.harmBeganAt() != null) {
            harm.put(HarmKind.SYSTEM, e.harmBeganAt());
        }
    }

    private void link(ReleaseLinked e) {
        if (e.link() == ReleaseLink.CAUSED || e.link() == ReleaseLink.SUSPECTED) {
            releases.putIfAbsent(e.releaseId(), new Blamed(e.releaseId(), e.at()));
        } else {
            releases.remove(e.releaseId());
        }
    }

    private void correct(IncidentCorrected e) {
        switch (e.field()) {
            case SEVERITY -> severity = Severity.valueOf(e.now());
            case DECLARED_AT -> declaredAt = Instant.parse(e.now());
            case HARM_BEGAN_AT ->
                    harm.put(Objects.requireNonNull(e.harmKind()), Instant.parse(e.now()));
            case CONTAINED_AT -> containedAt = Instant.parse(e.now());
            case RESOLVED_AT -> resolvedAt = Instant.parse(e.now());
            case SEVERITY_CHANGED_AT -> {
                if (!severities.isEmpty()) {
                    Raised last = severities.removeLast();
                    severities.add(new Raised(last.was(), last.now(), Instant.parse(e.now())));
                }
            }
            case TITLE, REOPENED_AT, CLOSED_AT -> {}
        }
    }
}
