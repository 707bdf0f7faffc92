package dev.turnback.decision.read.advice;

import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Together;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;
import java.util.stream.Stream;

/** What the services that know releases and incidents publish, as far as advice rests on it. */
public final class AdviceSources implements AutoCloseable {

    private final Heard<PlannedWay> releases;
    private final Heard<PinnedSheet> sheets;
    private final Heard<StatedProcedure> procedures;
    private final Heard<ComponentWays> components;
    private final Heard<RoomReleases> rooms;

    /**
     * @param store opened with {@link #views}
     */
    public AdviceSources(ViewStore store, Machinery machinery) {
        String release = KnownRelease.SOURCE;
        releases = new Heard<>(PlannedWay.VIEW, release, store, machinery);
        sheets = new Heard<>(PinnedSheet.VIEW, release, store, machinery);
        procedures = new Heard<>(StatedProcedure.VIEW, release, store, machinery);
        components = new Heard<>(ComponentWays.VIEW, release, store, machinery);
        rooms = new Heard<>(RoomReleases.VIEW, KnownIncident.SOURCE, store, machinery);
    }

    public static List<ViewDefinition> views() {
        return List.of(
                PlannedWay.VIEW.definition(),
                PinnedSheet.VIEW.definition(),
                StatedProcedure.VIEW.definition(),
                ComponentWays.VIEW.definition(),
                RoomReleases.VIEW.definition());
    }

    /**
     * Begins to hear.
     *
     * @param feed has the sources {@code incident} and {@code release}; the caller's to close
     */
    public void follow(EventFeed feed) {
        all().forEach(each -> each.follow(feed));
    }

    Heard<PlannedWay> releases() {
        return releases;
    }

    Heard<PinnedSheet> sheets() {
        return sheets;
    }

    Heard<StatedProcedure> procedures() {
        return procedures;
    }

    Heard<ComponentWays> components() {
        return components;
    }

    Heard<RoomReleases> rooms() {
        return rooms;
    }

    /** How far each of them follows what it hears; those that do not follow yet are left out. */
    public Stream<Together.Part> parts() {
        return Stream.concat(
                Stream.of(releases, sheets, procedures, components)
                        .flatMap(each -> part(KnownRelease.SOURCE, each)),
                part(KnownIncident.SOURCE, rooms));
    }

    private static Stream<Together.Part> part(String source, Heard<?> heard) {
        return heard.runner().stream().map(runner -> new Together.Part(source, runner));
    }

    public Stream<ProjectionRunner> runners() {
        return all().flatMap(each -> each.runner().stream());
    }

    private Stream<Heard<?>> all() {
        return Stream.of(releases, sheets, procedures, components, rooms);
    }

    @Override
    public void close() {
        all().forEach(Heard::close);
    }
}
