package dev.turnback.decision.read.advice;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The releases that an incident is linked to. */
record RoomReleases(String incidentId, List<Linked> links) {

    /**
     * @param at when it was said, UTC
     */
    record Linked(String releaseId, ReleaseLink link, Instant at) {}

    static final View<RoomReleases> VIEW =
            new View<>(
                    ViewDefinition.named("room-releases", 1),
                    RoomReleases.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseLinked.class,
                                    ReleaseLinked::incidentId,
                                    RoomReleases::linked)),
                    _ -> Map.of());

    RoomReleases {
        links = List.copyOf(links);
    }

    /** The one that caused it, or else is suspected; of several the one that was said last. */
    Optional<String> blamed() {
        return Stream.of(ReleaseLink.CAUSED, ReleaseLink.SUSPECTED)
                .flatMap(
                        link ->
                                links.stream()
                                        .filter(each -> each.link() == link)
                                        .sorted(Comparator.comparing(Linked::at).reversed()))
                .map(Linked::releaseId)
                .findFirst();
    }

    private static RoomReleases linked(@Nullable RoomReleases before, ReleaseLinked event) {
        Stream<Linked> others =
                before == null
                        ? Stream.empty()
                        : before.links.stream()
                                .filter(each -> !each.releaseId().equals(event.releaseId()));
        return new RoomReleases(
                event.incidentId(),
                Stream.concat(
                                others,
                                Stream.of(new Linked(event.releaseId(), event.link(), event.at())))
                        .toList());
    }
}
