package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is known, corrections applied; times UTC, as claimed.
 *
 * @param severity null only when a history does not say
 * @param drill true for an exercise, which no figure counts
 * @param harm earliest onset of each kind of harm that was noted
 * @param containedAt null while nobody said that the harm stopped
 * @param resolvedAt null while it is not over
 * @param releases the last word about each linked release
 * @param named the components that its history names, empty when recorded live
 * @param source null when recorded live
 * @param sourceFlags quality flags of the history
 * @param linked the last word about each component that is linked without a release
 * @param parts what was merged into it, by the incident's id
 * @param standing whether it is one of its own: figures count no other
 */
public record IncidentFact(
        String id,
        Basis basis,
        @Nullable Severity severity,
        boolean drill,
        Instant declaredAt,
        Map<HarmKind, Onset> harm,
        @Nullable Instant containedAt,
        @Nullable Instant resolvedAt,
        Map<String, Link> releases,
        List<String> named,
        @Nullable SourceRef source,
        SortedSet<String> sourceFlags,
        Map<String, ReleaseLink> linked,
        Map<String, MergedPart> parts,
        Standing standing)
        implements Fact {

    /** The onset is somebody's guess. */
    public static final String ONSET_ESTIMATED = "onset=estimated";

    /** The onset follows from something else. */
    public static final String ONSET_DERIVED = "onset=derived";

    /** No onset of harm is known: the declaration stands for it. */
    public static final String ONSET_DECLARED = "onset=declared";

    /** Nobody said when it was contained: the resolution stands for it. */
    public static final String CONTAINMENT_RESOLVED = "containment=resolved";

    public IncidentFact {
        harm = Map.copyOf(harm);
        releases = Map.copyOf(releases);
        named = List.copyOf(named);
        linked = Map.copyOf(linked);
        parts = Map.copyOf(parts);
        sourceFlags = Sorted.of(sourceFlags);
    }

    /** What a release has to do with it. */
    public record Link(String component, ReleaseLink link) {}

    /** False for what is none, and for a part of another one. */
    public boolean isOfItsOwn() {
        return standing.equals(Standing.OWN);
    }

    static IncidentFact of(IncidentDeclared declared) {
        return recordedLive(
                declared.incidentId(), declared.severity(), declared.drill(), declared.at());
    }

    /** It counts as long as nobody says that it was none. */
    static IncidentFact of(IncidentSuspected suspected) {
        return recordedLive(suspected.incidentId(), suspected.severity(), false, suspected.at());
    }

    private static IncidentFact recordedLive(
            String id, Severity severity, boolean drill, Instant at) {
        return new IncidentFact(
                id,
                Basis.VERIFIED,
                severity,
                drill,
                at,
                Map.of(),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                new TreeSet<>(),
                Map.of(),
                Map.of(),
                Standing.OWN);
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
                linked,
                parts,
                Standing.OWN);
    }

    static IncidentFact of(IncidentObserved seen) {
        Instant began = seen.harmBeganAt();
        return new IncidentFact(
                seen.incidentId(),
                Basis.OBSERVED,
                seen.severity(),
                false,
                seen.declaredAt(),
                began == null
                        ? Map.of()
                        : Map.of(HarmKind.USER, new Onset(began, TimeQuality.KNOWN)),
                seen.containedAt(),
                seen.resolvedAt(),
                Map.of(),
                seen.components(),
                seen.source(),
                new TreeSet<>(seen.flags()),
                Map.of(),
                Map.of(),
                Standing.OWN);
    }

    /** Earliest onset of harm; the declaration when none is known. */
    public Instant onset() {
        return firstHarm().map(Onset::at).orElse(declaredAt);
    }

    private Optional<Onset> firstHarm() {
        return Stream.concat(Stream.of(harm), parts.values().stream().map(MergedPart::harm))
                .flatMap(each -> each.values().stream())
                .min(Comparator.comparing(Onset::at));
    }

    /** When the harm stopped; the resolution when nobody said, null while it goes on. */
    public @Nullable Instant end() {
        return containedAt == null ? resolvedAt : containedAt;
    }

    /** Which of its two ends stand for others, and what its history says of itself. */
    public SortedSet<String> flags() {
        var flags = new TreeSet<>(sourceFlags);
        switch (firstHarm().map(Onset::quality).orElse(null)) {
            case null -> flags.add(ONSET_DECLARED);
            case ESTIMATED -> flags.add(ONSET_ESTIMATED);
            case DERIVED -> flags.add(ONSET_DERIVED);
            case KNOWN -> {}
        }
        if (containedAt == null && resolvedAt != null) {
            flags.add(CONTAINMENT_RESOLVED);
        }
        return flags;
    }

    @Override
    public List<String> components() {
        TreeSet<String> all = new TreeSet<>(named);
        links().filter(each -> each.getValue().link() != ReleaseLink.DISMISSED)
                .forEach(each -> all.add(each.getValue().component()));
        Stream.concat(Stream.of(linked), parts.values().stream().map(MergedPart::linked))
                .flatMap(each -> each.entrySet().stream())
                .filter(each -> each.getValue() != ReleaseLink.DISMISSED)
                .forEach(each -> all.add(each.getKey()));
        return List.copyOf(all);
    }

    /** The releases that are linked to it and not dismissed. */
    public List<String> suspects() {
        return links().filter(each -> each.getValue().link() != ReleaseLink.DISMISSED)
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }

    /** What it says of a release itself comes before what its parts said. */
    private Stream<Map.Entry<String, Link>> links() {
        return Stream.concat(
                releases.entrySet().stream(),
                parts.values().stream()
                        .flatMap(part -> part.releases().entrySet().stream())
                        .filter(each -> !releases.containsKey(each.getKey())));
    }

    /** An incident has none of its own: those of its releases are not its. */
    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }

    IncidentFact with(HarmNoted noted) {
        var more = new HashMap<>(harm);
        more.merge(noted.kind(), new Onset(noted.beganAt(), noted.quality()), Onset::earlier);
        return changed(severity, declaredAt, more, containedAt, resolvedAt, releases);
    }

    IncidentFact with(ReleaseLinked linked) {
        var more = new HashMap<>(releases);
        more.put(linked.releaseId(), new Link(linked.component(), linked.link()));
        return changed(severity, declaredAt, harm, containedAt, resolvedAt, more);
    }

    /** It was none. */
    IncidentFact none() {
        return standing(linked, parts, new Standing(true, standing.mergedInto()));
    }

    /** It was one after all. */
    IncidentFact one() {
        return standing(linked, parts, new Standing(false, standing.mergedInto()));
    }

    /** It is part of another one; of none when null. */
    IncidentFact partOf(@Nullable String other) {
        return standing(linked, parts, new Standing(standing.none(), other));
    }

    /** Another one is part of it, with what is known of that and of its own parts. */
    IncidentFact with(IncidentFact part) {
        var more = new HashMap<>(parts);
        more.put(part.id(), part.asPart());
        return standing(linked, more, standing);
    }

    IncidentFact without(String part) {
        var fewer = new HashMap<>(parts);
        fewer.remove(part);
        return standing(linked, fewer, standing);
    }

    private MergedPart asPart() {
        var allHarm = new HashMap<>(harm);
        var allReleases = new HashMap<>(releases);
        var allLinked = new HashMap<>(linked);
        for (MergedPart part : parts.values()) {
            part.harm().forEach((kind, onset) -> allHarm.merge(kind, onset, Onset::earlier));
            part.releases().forEach(allReleases::putIfAbsent);
            part.linked().forEach(allLinked::putIfAbsent);
        }
        return new MergedPart(allHarm, allReleases, allLinked);
    }

    IncidentFact with(ComponentLinked said) {
        var more = new HashMap<>(linked);
        more.put(said.component(), said.link());
        return standing(more, parts, standing);
    }

    private IncidentFact standing(
            Map<String, ReleaseLink> linkedNow, Map<String, MergedPart> partsNow, Standing now) {
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
                linkedNow,
                partsNow,
                now);
    }

    IncidentFact rated(Severity now) {
        return changed(now, declaredAt, harm, containedAt, resolvedAt, releases);
    }

    /** The harm goes on. */
    IncidentFact reopened() {
        return changed(severity, declaredAt, harm, null, null, releases);
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
            case TITLE, SEVERITY_CHANGED_AT, REOPENED_AT, CLOSED_AT -> this;
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
                other.put(
                        Objects.requireNonNull(corrected.harmKind()),
                        new Onset(Instant.parse(now), TimeQuality.KNOWN));
                yield changed(severity, declaredAt, other, containedAt, resolvedAt, releases);
            }
            case CONTAINED_AT -> contained(Instant.parse(now));
            case RESOLVED_AT -> resolved(Instant.parse(now));
        };
    }

    private IncidentFact changed(
            @Nullable Severity severityNow,
            Instant declared,
            Map<HarmKind, Onset> harmNow,
            @Nullable Instant contained,
            @Nullable Instant resolved,
            Map<String, Link> releasesNow) {
        return new IncidentFact(
                id,
                basis,
                severityNow,
                drill,
                declared,
                harmNow,
                contained,
                resolved,
                releasesNow,
                named,
                source,
                sourceFlags,
                linked,
                parts,
                standing);
    }
}
