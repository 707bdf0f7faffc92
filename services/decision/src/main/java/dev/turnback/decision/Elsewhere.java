package dev.turnback.decision;

import dev.turnback.decision.read.components.KnownComponent;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.incidents.IncidentHeard;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * What is heard of things that other services record.
 *
 * @param heard incidents as they were told, for what was known of them at a time
 */
record Elsewhere(
        Heard<KnownIncident> incidents,
        Heard<KnownRelease> releases,
        Heard<KnownComponent> components,
        Heard<IncidentHeard> heard)
        implements AutoCloseable {

    static Elsewhere of(ViewStore store, Machinery machinery) {
        return new Elsewhere(
                new Heard<>(KnownIncident.VIEW, KnownIncident.SOURCE, store, machinery),
                new Heard<>(KnownRelease.VIEW, KnownRelease.SOURCE, store, machinery),
                new Heard<>(KnownComponent.VIEW, KnownComponent.SOURCE, store, machinery),
                new Heard<>(IncidentHeard.VIEW, IncidentHeard.SOURCE, store, machinery));
    }

    /** The views that the store must be opened with. */
    static List<ViewDefinition> views() {
        return List.of(
                KnownIncident.VIEW.definition(),
                KnownRelease.VIEW.definition(),
                KnownComponent.VIEW.definition(),
                IncidentHeard.VIEW.definition());
    }

    /** One incident by all that is known now; empty when there is none. */
    Mono<IncidentAsKnown> incident(String id) {
        return heard.find(id).map(each -> each.asOf(Instant.MAX)).filter(IncidentAsKnown::exists);
    }

    /** Completes once what was published of incidents and releases before it is asked is here. */
    Mono<Void> reached() {
        return Mono.when(heard.reached(), releases.reached());
    }

    /**
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    void follow(EventFeed feed) {
        all().forEach(each -> each.follow(feed));
    }

    /** Those that follow a feed. */
    Stream<ProjectionRunner> runners() {
        return all().map(Heard::runner).flatMap(Optional::stream);
    }

    @Override
    public void close() {
        all().forEach(Heard::close);
    }

    private Stream<Heard<?>> all() {
        return Stream.of(incidents, releases, components, heard);
    }
}
