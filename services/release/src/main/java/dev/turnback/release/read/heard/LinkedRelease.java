package dev.turnback.release.read.heard;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release, or a component whichever release of it, has to do with an incident, as it was
 * said last.
 *
 * @param releaseId null when it was said of the component
 * @param at when that was said, claimed, UTC
 */
public record LinkedRelease(
        String incidentId,
        @Nullable String releaseId,
        String component,
        ReleaseLink link,
        Instant at) {

    public static final View<LinkedRelease> VIEW =
            new View<>(
                    ViewDefinition.named("linked-releases", 2)
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at")),
                    LinkedRelease.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseLinked.class,
                                    e -> e.incidentId() + "/" + e.releaseId(),
                                    (_, e) ->
                                            new LinkedRelease(
                                                    e.incidentId(),
                                                    e.releaseId(),
                                                    e.component(),
                                                    e.link(),
                                                    e.at())),
                            new View.Fold<>(
                                    ComponentLinked.class,
                                    e -> e.incidentId() + "/component:" + e.component(),
                                    (_, e) ->
                                            new LinkedRelease(
                                                    e.incidentId(),
                                                    null,
                                                    e.component(),
                                                    e.link(),
                                                    e.at()))),
                    row ->
                            Map.of(
                                    "component", ViewValue.of(row.component()),
                                    "at", ViewValue.of(row.at())));

    /** What was said of a component's releases, the latest first. */
    public static ViewQuery ofComponent(String component) {
        return ViewQuery.along("linked-releases", "byComponent")
                .with(ViewValue.of(component))
                .backwards();
    }

    /** Whether it did the harm, or may have. */
    public boolean blames() {
        return switch (link) {
            case CAUSED, SUSPECTED -> true;
            case FIXED, DISMISSED -> false;
        };
    }
}
