package dev.turnback.decision.read.obligations;

import dev.turnback.decision.domain.obligation.ObligationEvent.IncidentConnected;
import dev.turnback.decision.domain.obligation.ObligationEvent.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationEvent.ReleaseJoined;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * That an obligation is about a release or dealt with in an incident, to find it by either.
 *
 * @param thing as in {@code release/rel_1} or {@code incident/inc_1}
 * @param at when the breach began for the release, or when it was connected to the incident
 */
public record ObligationLink(String obligationId, String thing, Instant at) {

    public static final View<ObligationLink> VIEW =
            new View<>(
                    ViewDefinition.named("obligation-links", 1)
                            .indexed("byThing", ViewKey.string("thing"), ViewKey.instant("at")),
                    ObligationLink.class,
                    List.of(
                            new View.Fold<>(
                                    ObligationOpened.class,
                                    e -> id(e.obligationId(), release(e.bound().releaseId())),
                                    (_, e) ->
                                            new ObligationLink(
                                                    e.obligationId(),
                                                    release(e.bound().releaseId()),
                                                    e.onset())),
                            new View.Fold<>(
                                    ReleaseJoined.class,
                                    e -> id(e.obligationId(), release(e.bound().releaseId())),
                                    (_, e) ->
                                            new ObligationLink(
                                                    e.obligationId(),
                                                    release(e.bound().releaseId()),
                                                    e.onset())),
                            new View.Fold<>(
                                    IncidentConnected.class,
                                    e -> id(e.obligationId(), incident(e.incidentId())),
                                    (_, e) ->
                                            new ObligationLink(
                                                    e.obligationId(),
                                                    incident(e.incidentId()),
                                                    e.at()))),
                    row ->
                            Map.of(
                                    "thing", ViewValue.of(row.thing()),
                                    "at", ViewValue.of(row.at())));

    /** The obligations that may be about the release. */
    public static ViewQuery ofRelease(String releaseId) {
        return of(release(releaseId));
    }

    /** The obligations that are dealt with in the incident. */
    public static ViewQuery ofIncident(String incidentId) {
        return of(incident(incidentId));
    }

    private static ViewQuery of(String thing) {
        return ViewQuery.along("obligation-links", "byThing").with(ViewValue.of(thing));
    }

    private static String release(String id) {
        return "release/" + id;
    }

    private static String incident(String id) {
        return "incident/" + id;
    }

    private static String id(String obligationId, String thing) {
        return obligationId + "/" + thing;
    }
}
