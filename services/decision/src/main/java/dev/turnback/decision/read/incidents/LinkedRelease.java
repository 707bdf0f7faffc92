package dev.turnback.decision.read.incidents;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a release has to do with an incident, as it was said last.
 *
 * @param at when that was said, as claimed, UTC
 */
public record LinkedRelease(
        String incidentId, String releaseId, String component, ReleaseLink link, Instant at) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "incident";

    public static final View<LinkedRelease> VIEW =
            new View<>(
                    ViewDefinition.named("linked-releases", 1)
                            .indexed("byRelease", ViewKey.string("release"), ViewKey.instant("at"))
                            .indexed(
                                    "byIncident", ViewKey.string("incident"), ViewKey.instant("at"))
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
                                                    e.at()))),
                    row ->
                            Map.of(
                                    "release", ViewValue.of(row.releaseId()),
                                    "incident", ViewValue.of(row.incidentId()),
                                    "component", ViewValue.of(row.component()),
                                    "at", ViewValue.of(row.at())));

    /** Somebody says or suspects that the release did it. */
    public boolean blames() {
        return switch (link) {
            case CAUSED, SUSPECTED -> true;
            case FIXED, DISMISSED -> false;
        };
    }

    public static ViewQuery ofRelease(String releaseId) {
        return along("byRelease", releaseId);
    }

    public static ViewQuery ofIncident(String incidentId) {
        return along("byIncident", incidentId);
    }

    public static ViewQuery ofComponent(String component) {
        return along("byComponent", component);
    }

    private static ViewQuery along(String index, String value) {
        return ViewQuery.along("linked-releases", index).with(ViewValue.of(value));
    }
}
