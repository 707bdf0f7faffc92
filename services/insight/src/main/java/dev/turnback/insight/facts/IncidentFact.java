package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is known, corrections applied; times UTC, as claimed.
 *
 * @param severity null only when a history does not say
 * @param drill true for an exercise, which no figure counts
 * @param harm onset of each kind of harm that was noted
 * @param containedAt null while nobody said that the harm stopped
 * @param resolvedAt null while it is not over
 * @param releases the last word about each linked release
 * @param named the components that its history names, empty when recorded live
 * @param source null when recorded live
 * @param sourceFlags quality flags of the history
 * @param dismissed it was only suspected and is none: no figure counts it
 */
public record IncidentFact(
        String id,
        Basis basis,
        @Nullable Severity severity,
        boolean drill,
        Instant declaredAt,
        Map<HarmKind, Instant> harm,
        @Nullable Instant containedAt,
        @Nullable Instant resolvedAt,
        Map<String, Link> releases,
        List<String> named,
        @Nullable SourceRef source,
        SortedSet<String> sourceFlags,
        boolean dismissed)
        implements Fact {

    /** No onset of harm is known: the declaration stands for it. */
    public static final String ONSET_DECLARED = "onset=declared";

    /** Nobody said when it was contained: the resolution stands for it. */
    public static final String CONTAINMENT_RESOLVED = "containment=resolved";

    public IncidentFact {
        harm = Map.copyOf(harm);
        releases = Map.copyOf(releases);
        named = List.copyOf(named);
        sourceFlags = Collections.unmodifiableSortedSet(new TreeSet<>(sourceFlags));
    }

    /** What a release has to do with it. */
    public record Link(String component, ReleaseLink link) {}

    static IncidentFact of(IncidentDeclared declared) {
        return new IncidentFact(
                declared.incidentId(),
                Basis.VERIFIED,
                declared.severity(),
                declared.drill(),
                declared.at(),
                Map.of(),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                new TreeSet<>(),
                false);
    }

    /** It counts as long as nobody says that it was none. */
    static IncidentFact of(IncidentSuspected suspected) {
        return new IncidentFact(
                suspected.incidentId(),
                Basis.VERIFIED,
                suspected.severity(),
                false,
                suspected.at(),
                Map.of(),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                new TreeSet<>(),
                false);
    }

    /** What was suspected is declared. */
    IncidentFact declared(IncidentDeclared declared) {
        return new IncidentFact(
                id,
                basis,
                declared.severity(),
                declared.drill(),
                declared.at(),
                harm,
                containedAt,
                resolvedAt,
                releases,
                named,
                source,
                sourceFlags,
                false);
    }

    static IncidentFact of(IncidentObserved seen) {
        Instant began = seen.harmBeganAt();
        return new IncidentFact(
                seen.incidentId(),
                Basis.OBSERVED,
                seen.severity(),
                false,
                seen.declaredAt(),
                began == null ? Map.of() : Map.of(HarmKind.USER, began),
                seen.containedAt(),
                seen.resolvedAt(),
                Map.of(),
                seen.components(),
                seen.source(),
                new TreeSet<>(seen.flags()),
                false);
    }

    /** Earliest onset of harm; the declaration when none is known. */
    public Instant onset() {
        return harm.values().stream().min(Comparator.naturalOrder()).orElse(declaredAt);
    }

    /** When the harm stopped; the resolution when nobody said, null while it goes on. */
    public @Nullable Instant end() {
        return containedAt == null ? resolvedAt : containedAt;
    }

    /** Which of its two ends stand for others, and what its history says of itself. */
    public SortedSet<String> flags() {
        var flags = new TreeSet<>(sourceFlags);
        if (harm.isEmpty()) {
            flags.add(ONSET_DECLARED);
        }
        if (containedAt == null && resolvedAt != null) {
            flags.add(CONTAINMENT_RESOLVED);
        }
        return flags;
    }

    @Override
    public List<String> components() {
        TreeSet<String> all = new TreeSet<>(named);
        releases.values().stream()
                .filter(link -> link.link() != ReleaseLink.DISMISSED)
                .forEach(link -> all.add(link.component()));
        return List.copyOf(all);
    }

    /** The releases that are linked to it and not dismissed. */
    public List<String> suspects() {
        return releases.entrySet().stream()
                .filter(each -> each.getValue().link() != ReleaseLink.DISMISSED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** An incident has none of its own: those of its releases are not its. */
    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }

    IncidentFact with(HarmNoted noted) {
        var more = new HashMap<>(harm);
        more.merge(noted.kind(), noted.beganAt(), IncidentFact::earlier);
        return changed(severity, declaredAt, more, containedAt, resolvedAt, releases);
    }

    IncidentFact with(ReleaseLinked linked) {
        var more = new HashMap<>(releases);
        more.put(linked.releaseId(), new Link(linked.component(), linked.link()));
        return changed(severity, declaredAt, harm, containedAt, resolvedAt, more);
    }

    /** It was none. */
    IncidentFact dismissal() {
        return new IncidentFact(
                id,
                basis,
                severity,
                drill,
                declaredAt,
                harm,
                containedAt,
                resolvedAt,
                releases,
                named,
                source,
                sourceFlags,
                true);
    }

    IncidentFact contained(Instant at) {
        return changed(severity, declaredAt, harm, at, resolvedAt, releases);
    }

    IncidentFact resolved(Instant at) {
        return changed(severity, declaredAt, harm, containedAt, at, releases);
    }

    IncidentFact with(IncidentCorrected corrected) {
        String now = corrected.now();
        return switch (corrected.field()) {
            case TITLE -> this;
            case SEVERITY ->
                    changed(
                            Severity.valueOf(now),
                            declaredAt,
                            harm,
                            containedAt,
                            resolvedAt,
                            releases);
            case DECLARED_AT ->
                    changed(severity, Instant.parse(now), harm, containedAt, resolvedAt, releases);
            case HARM_BEGAN_AT -> {
                var other = new HashMap<>(harm);
                other.put(Objects.requireNonNull(corrected.harmKind()), Instant.parse(now));
                yield changed(severity, declaredAt, other, containedAt, resolvedAt, releases);
            }
            case CONTAINED_AT -> contained(Instant.parse(now));
            case RESOLVED_AT -> resolved(Instant.parse(now));
        };
    }

    private IncidentFact changed(
            @Nullable Severity severityNow,
            Instant declared,
            Map<HarmKind, Instant> harmNow,
            @Nullable Instant contained,
            @Nullable Instant resolved,
            Map<String, Link> linked) {
        return new IncidentFact(
                id,
                basis,
                severityNow,
                drill,
                declared,
                harmNow,
                contained,
                resolved,
                linked,
                named,
                source,
                sourceFlags,
                dismissed);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
