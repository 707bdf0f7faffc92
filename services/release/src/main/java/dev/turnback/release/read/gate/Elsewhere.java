package dev.turnback.release.read.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.Learned;
import dev.turnback.release.read.heard.KnownGuidance;
import dev.turnback.release.read.heard.KnownIncident;
import dev.turnback.release.read.heard.LinkedRelease;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.web.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What other services know and a gate looks at; each read waits for what is published by then. */
public final class Elsewhere implements AutoCloseable {

    private final Heard<KnownGuidance> guidance;
    private final Heard<KnownIncident> incidents;
    private final Heard<LinkedRelease> links;
    private final Rows<ReleaseView> releases;

    /**
     * @param store opened with {@link #views()}
     */
    public Elsewhere(ViewStore store, Machinery machinery, Rows<ReleaseView> releases) {
        guidance = new Heard<>(KnownGuidance.VIEW, KnownGuidance.SOURCE, store, machinery);
        incidents = new Heard<>(KnownIncident.VIEW, KnownIncident.SOURCE, store, machinery);
        links = new Heard<>(LinkedRelease.VIEW, KnownIncident.SOURCE, store, machinery);
        this.releases = releases;
    }

    /** The logs that it hears of. */
    public static String[] sources() {
        return new String[] {KnownGuidance.SOURCE, KnownIncident.SOURCE};
    }

    /** What it keeps. */
    public static List<ViewDefinition> views() {
        return List.of(
                KnownGuidance.VIEW.definition(),
                KnownIncident.VIEW.definition(),
                LinkedRelease.VIEW.definition());
    }

    /**
     * Begins to hear; before that whoever asks is answered 503.
     *
     * @param feed has {@link #sources()}; the caller's to close
     */
    public void follow(EventFeed feed) {
        guidance.follow(feed);
        incidents.follow(feed);
        links.follow(feed);
    }

    /** How far it is; none before it follows. */
    public Stream<ProjectionRunner> runners() {
        return Stream.of(guidance.runner(), incidents.runner(), links.runner())
                .flatMap(Optional::stream);
    }

    @Override
    public void close() {
        guidance.close();
        incidents.close();
        links.close();
    }

    /** The adopted items that apply to one of the release's changes. */
    Mono<List<Guidance>> guidanceFor(ReleaseView release) {
        return guidance.all(KnownGuidance.allAdopted())
                .flatMapIterable(all -> all)
                .filter(each -> covers(each, release))
                .concatMap(this::withWhatTaughtIt)
                .collectList();
    }

    /**
     * The adopted items that apply to a component, by id. What was published just now and is not
     * here in time is left out: what is known is not withheld for it.
     */
    public Mono<List<KnownGuidance>> guidanceOf(String component) {
        return guidance.all(KnownGuidance.allAdopted())
                .onErrorResume(Problem.class, _ -> guidance.here(KnownGuidance.allAdopted()))
                .map(
                        all ->
                                all.stream()
                                        .filter(each -> each.scope().coversComponent(component))
                                        .sorted(Comparator.comparing(KnownGuidance::id))
                                        .toList());
    }

    private Mono<Guidance> withWhatTaughtIt(KnownGuidance item) {
        return Mono.justOrEmpty(item.incidentId())
                .flatMap(
                        id ->
                                incidents
                                        .find(id)
                                        .map(incident -> new Learned(id, incident.title()))
                                        .defaultIfEmpty(new Learned(id, id)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(
                        learned ->
                                new Guidance(
                                        item.id(),
                                        item.version(),
                                        item.clause(),
                                        item.scope(),
                                        item.check(),
                                        learned.orElse(null)));
    }

    /** The incidents of a component's releases, exercises left out, the latest first. */
    public Mono<List<Blamed>> blamed(String component) {
        return incidents
                .reached()
                .then(links.all(LinkedRelease.ofComponent(component)))
                .flatMapIterable(all -> all)
                .filter(LinkedRelease::blames)
                .concatMap(this::blamed)
                .distinct(each -> each.incident().id() + "/" + each.releaseId())
                .collectSortedList(
                        Comparator.<Blamed>comparingLong(
                                        each -> -each.incident().since().toEpochMilli())
                                .thenComparing(each -> each.incident().id()))
                .map(Elsewhere::saidOnce);
    }

    /** What is said of one of its releases says more than what is said of the component. */
    private static List<Blamed> saidOnce(List<Blamed> all) {
        Set<String> ofReleases =
                all.stream()
                        .filter(each -> each.releaseId() != null)
                        .map(each -> each.incident().id())
                        .collect(Collectors.toSet());
        return all.stream()
                .filter(
                        each ->
                                each.releaseId() != null
                                        || !ofReleases.contains(each.incident().id()))
                .toList();
    }

    private Flux<Blamed> blamed(LinkedRelease link) {
        return incidents
                .find(link.incidentId())
                .flatMap(this::whole)
                .filter(incident -> !incident.drill() && !incident.none())
                .flatMap(
                        incident ->
                                kinds(link.releaseId())
                                        .map(
                                                kinds ->
                                                        new Blamed(
                                                                incident, link.releaseId(), kinds)))
                .flux();
    }

    /** Of the release's changes; none when they are not known. */
    private Mono<List<ChangeKind>> kinds(@Nullable String releaseId) {
        return Mono.justOrEmpty(releaseId)
                .flatMap(releases::get)
                .map(ReleaseView::changeKinds)
                .defaultIfEmpty(List.of());
    }

    /** The one that an incident is part of; itself while it stands by itself. */
    private Mono<KnownIncident> whole(KnownIncident incident) {
        String into = incident.mergedInto();
        return into == null
                ? Mono.just(incident)
                : incidents
                        .find(into)
                        .flatMap(other -> whole(incident.within(other)))
                        .defaultIfEmpty(incident);
    }

    private static boolean covers(KnownGuidance item, ReleaseView release) {
        return release.changeKinds().stream()
                .anyMatch(kind -> item.scope().covers(release.component(), kind));
    }
}
