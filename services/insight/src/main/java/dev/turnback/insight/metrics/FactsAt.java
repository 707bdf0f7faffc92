package dev.turnback.insight.metrics;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.FactTable;
import dev.turnback.insight.facts.GuidanceFact;
import dev.turnback.insight.facts.IncidentCourse;
import dev.turnback.insight.facts.IncidentFact;
import dev.turnback.insight.facts.JudgedAttempt;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.ReviewedHesitation;
import dev.turnback.insight.facts.SetAsideFact;
import dev.turnback.insight.facts.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts as they are known at one time, each with what it is linked to. Each log may be known
 * further than another; what it is linked to and not known yet has no traits.
 */
public final class FactsAt {

    private final FactBook book;
    private final Knowledge knowledge;
    private final Supplier<Owners> owners;
    private final Supplier<Map<String, ReleaseFact>> releases;
    private final Supplier<Map<String, IncidentFact>> incidents;
    private final Supplier<Map<String, IncidentCourse>> courses;
    private final Supplier<Map<String, JudgedAttempt>> judged;
    private final Supplier<Map<String, ReviewedHesitation>> reviewed;
    private final Supplier<List<ObligationFact>> obligations;
    private final Supplier<Map<String, List<ObligationFact>>> ofIncident;
    private final Supplier<Map<String, List<ObligationFact>>> ofRelease;

    private FactsAt(FactBook book, Knowledge knowledge) {
        this.book = book;
        this.knowledge = knowledge;
        owners = Once.of(() -> Owners.of(book.prepared().known(knowledge)));
        releases = Once.of(() -> byId(book.releases()));
        incidents = Once.of(() -> byId(book.incidents()));
        courses = Once.of(() -> byId(book.courses()));
        judged = Once.of(() -> byId(book.judgedAttempts()));
        reviewed = Once.of(() -> byId(book.reviewed()));
        obligations = Once.of(() -> List.copyOf(byId(book.obligations()).values()));
        ofIncident = Once.of(() -> grouped(this::incidentsOf));
        ofRelease = Once.of(() -> grouped(o -> o.candidates().keySet()));
    }

    public static FactsAt of(FactBook book, Knowledge knowledge) {
        return new FactsAt(book, knowledge);
    }

    private <F extends Fact> Map<String, F> byId(FactTable<F> table) {
        return table.known(knowledge)
                .map(Version::fact)
                .collect(Collectors.toMap(Fact::id, fact -> fact, (a, b) -> a, LinkedHashMap::new));
    }

    private interface Keys {
        Collection<String> of(ObligationFact obligation);
    }

    private Map<String, List<ObligationFact>> grouped(Keys keys) {
        var groups = new HashMap<String, List<ObligationFact>>();
        for (ObligationFact obligation : obligations.get()) {
            keys.of(obligation)
                    .forEach(
                            k -> groups.computeIfAbsent(k, _ -> new ArrayList<>()).add(obligation));
        }
        return groups;
    }

    /** Rollbacks of both populations. */
    Stream<AttemptFact> attempts() {
        return book.attempts().known(knowledge).map(Version::fact);
    }

    /** What was prepared for the way back, in the order of its log. */
    Stream<ReleaseEvents> prepared() {
        return book.prepared().known(knowledge);
    }

    /** Of both populations, also those that were only planned. */
    Stream<ReleaseFact> releases() {
        return releases.get().values().stream();
    }

    Stream<SetAsideFact> setAside() {
        return book.setAside().known(knowledge).map(Version::fact);
    }

    Stream<JudgedAttempt> judgedAttempts() {
        return judged.get().values().stream();
    }

    /** What a review found, null while none did. */
    public @Nullable ReviewedHesitation reviewed(String obligationId) {
        return reviewed.get().get(obligationId);
    }

    Stream<ObligationFact> obligations() {
        return obligations.get().stream();
    }

    /** Those that are one of their own. */
    Stream<IncidentFact> incidents() {
        return incidents.get().values().stream().filter(IncidentFact::isOfItsOwn);
    }

    @Nullable IncidentFact incident(String id) {
        return incidents.get().get(id);
    }

    @Nullable IncidentCourse course(String incidentId) {
        return courses.get().get(incidentId);
    }

    /** S as it was judged, else as the incident itself says. */
    public Instant onset(IncidentFact incident) {
        IncidentCourse course = course(incident.id());
        return course == null ? incident.onset() : course.course().onsetAt();
    }

    @Nullable JudgedAttempt judgedAttempt(String attemptId) {
        return judged.get().get(attemptId);
    }

    @Nullable ReleaseFact release(String id) {
        return releases.get().get(id);
    }

    /** What is dealt with in an incident or in a part of it, by id. */
    List<ObligationFact> obligationsOf(IncidentFact incident) {
        return ofIncident.get().getOrDefault(incident.id(), List.of());
    }

    List<ObligationFact> obligationsOfRelease(String releaseId) {
        return ofRelease.get().getOrDefault(releaseId, List.of());
    }

    /** The incidents in which it is dealt with: of what is merged the whole. */
    public Set<String> incidentsOf(ObligationFact obligation) {
        return obligation.incidentIds().stream()
                .map(this::whole)
                .collect(Collectors.toUnmodifiableSet());
    }

    private String whole(String incidentId) {
        var seen = new HashSet<String>();
        String id = incidentId;
        while (seen.add(id)) {
            IncidentFact fact = incidents.get().get(id);
            String next = fact == null ? null : fact.standing().mergedInto();
            if (next == null) {
                return id;
            }
            id = next;
        }
        return incidentId;
    }

    /** What any of the facts is filtered and grouped by. */
    public Traits traits(Fact fact) {
        return switch (fact) {
            case AttemptFact f -> of(f);
            case ReleaseFact f -> own(f, f.at(), kinds(f), patterns(Stream.of(f)));
            case SetAsideFact f -> own(f, f.at(), primary(f), Set.of());
            case IncidentFact f -> of(f);
            case ObligationFact f -> of(f);
            case JudgedAttempt f -> of(f);
            case ReviewedHesitation f -> own(f, f.at(), Set.of(), Set.of());
            case IncidentCourse f -> own(f, f.at(), Set.of(), Set.of());
            case GuidanceFact f -> own(f, Instant.MIN, Set.copyOf(f.changeKinds()), Set.of());
        };
    }

    private Traits own(Fact fact, Instant at, Set<ChangeKind> kinds, Set<String> patterns) {
        return new Traits(
                fact.basis(),
                false,
                Set.copyOf(fact.components()),
                owners.get().at(fact.components(), at),
                kinds,
                patterns,
                Set.of(),
                Set.of(),
                Set.of());
    }

    private Traits of(AttemptFact fact) {
        JudgedAttempt known = fact.basis() == Basis.OBSERVED ? null : judgedAttempt(fact.id());
        if (known == null) {
            return own(fact, fact.at(), primary(fact), Set.of());
        }
        Traits linked = of(known);
        return new Traits(
                fact.basis(),
                linked.drill(),
                Set.of(fact.component()),
                owners.get().at(List.of(fact.component()), fact.at()),
                primary(fact),
                linked.patterns(),
                linked.severities(),
                linked.harmKinds(),
                linked.actors());
    }

    private Traits of(JudgedAttempt fact) {
        String releaseId = fact.of().releaseId();
        String incidentId = fact.of().incidentId();
        ReleaseFact release = releaseId == null ? null : release(releaseId);
        IncidentFact incident = incidentId == null ? null : incident(whole(incidentId));
        List<ObligationFact> crossed =
                releaseId == null ? List.of() : obligationsOfRelease(releaseId);
        Collection<String> components =
                fact.components().isEmpty() && incident != null
                        ? incident.components()
                        : fact.components();
        ActorKind actor = fact.verdict() == null ? null : fact.verdict().decidedBy();
        return new Traits(
                Basis.VERIFIED,
                incident != null && incident.drill(),
                Set.copyOf(components),
                owners.get().at(components, fact.at()),
                release == null ? Set.of() : kinds(release),
                patterns(Stream.ofNullable(release)),
                severities(Stream.ofNullable(incident)),
                harmKinds(crossed),
                actor == null ? Set.of() : Set.of(actor));
    }

    private Traits of(ObligationFact fact) {
        List<IncidentFact> linked =
                incidentsOf(fact).stream().flatMap(id -> Stream.ofNullable(incident(id))).toList();
        List<ReleaseFact> among =
                fact.candidates().keySet().stream()
                        .flatMap(id -> Stream.ofNullable(release(id)))
                        .toList();
        ActorKind actor = fact.judged() == null ? null : fact.judged().decidedBy();
        return new Traits(
                Basis.VERIFIED,
                !linked.isEmpty() && linked.stream().allMatch(IncidentFact::drill),
                Set.copyOf(fact.components()),
                owners.get().at(fact.components(), fact.at()),
                among.stream().flatMap(r -> kinds(r).stream()).collect(Collectors.toSet()),
                patterns(among.stream()),
                severities(linked.stream()),
                harmKinds(List.of(fact)),
                actor == null ? Set.of() : Set.of(actor));
    }

    private Traits of(IncidentFact fact) {
        List<ReleaseFact> suspects =
                fact.suspects().stream().flatMap(id -> Stream.ofNullable(release(id))).toList();
        Traits itself =
                new Traits(
                        fact.basis(),
                        fact.drill(),
                        Set.copyOf(fact.components()),
                        owners.get().at(fact.components(), fact.onset()),
                        suspects.stream()
                                .flatMap(r -> kinds(r).stream())
                                .collect(Collectors.toSet()),
                        patterns(suspects.stream()),
                        severities(Stream.of(fact)),
                        Set.of(),
                        Set.of());
        return itself.with(obligationsOf(fact).stream().map(this::of));
    }

    private static Set<ChangeKind> primary(Fact fact) {
        ChangeKind kind = fact.primaryKind();
        return kind == null ? Set.of() : Set.of(kind);
    }

    private static Set<ChangeKind> kinds(ReleaseFact release) {
        return Set.copyOf(release.changeKinds());
    }

    private static Set<String> patterns(Stream<ReleaseFact> releases) {
        return releases.flatMap(release -> release.changes().stream())
                .flatMap(change -> Stream.ofNullable(change.pattern()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Severity> severities(Stream<IncidentFact> incidents) {
        return incidents
                .flatMap(incident -> Stream.ofNullable(incident.severity()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<HarmKind> harmKinds(Collection<ObligationFact> obligations) {
        return obligations.stream()
                .flatMap(obligation -> Stream.ofNullable(obligation.rule()))
                .map(ObligationFact.RuleCrossed::harmKind)
                .collect(Collectors.toUnmodifiableSet());
    }
}
