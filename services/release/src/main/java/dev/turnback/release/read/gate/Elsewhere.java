package dev.turnback.release.read.gate;

import dev.turnback.release.read.heard.KnownGuidance;
import dev.turnback.release.read.heard.KnownIncident;
import dev.turnback.release.read.heard.LinkedRelease;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.Heard;
import dev.turnback.service.Rows;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What other services know and a gate looks at; each read waits for what is published by then. */
public record Elsewhere(
        Heard<KnownGuidance> guidance,
        Heard<KnownIncident> incidents,
        Heard<LinkedRelease> links,
        Rows<ReleaseView> releases) {

    /** The adopted items that apply to one of the release's changes. */
    Mono<List<KnownGuidance>> guidanceFor(ReleaseView release) {
        return guidance.all(KnownGuidance.allAdopted())
                .map(all -> all.stream().filter(each -> covers(each, release)).toList());
    }

    /** The incidents of a component's releases, exercises left out, the latest first. */
    Mono<List<Blamed>> blamed(String component) {
        return links.all(LinkedRelease.ofComponent(component))
                .flatMapIterable(all -> all)
                .filter(LinkedRelease::blames)
                .concatMap(this::blamed)
                .collectSortedList(
                        Comparator.<Blamed>comparingLong(
                                        each -> -each.incident().since().toEpochMilli())
                                .thenComparing(each -> each.incident().id()));
    }

    private Flux<Blamed> blamed(LinkedRelease link) {
        return incidents
                .find(link.incidentId())
                .filter(incident -> !incident.drill())
                .flatMap(
                        incident ->
                                releases.get(link.releaseId())
                                        .map(ReleaseView::changeKinds)
                                        .defaultIfEmpty(List.of())
                                        .map(
                                                kinds ->
                                                        new Blamed(
                                                                incident, link.releaseId(), kinds)))
                .flux();
    }

    private static boolean covers(KnownGuidance item, ReleaseView release) {
        return release.changeKinds().stream()
                .anyMatch(kind -> item.scope().covers(release.component(), kind));
    }
}
