package dev.turnback.decision.automation.whenincidentisknownthenconnect;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * When an incident deals with an obligation, then connect them: whoever declared it knows, and the
 * release that caused it is the one.
 *
 * @param incidents the incident as far as it is heard of; empty when it is not
 * @param dealtWith the obligations of an incident, with all that was recorded before it is asked
 */
public record WhenIncidentIsKnownThenConnect(
        Function<String, Mono<KnownIncident>> incidents,
        Function<String, Mono<List<ObligationView>>> dealtWith) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-incident-is-known-then-connect";

    /** The log it listens to. */
    public static final String SOURCE = "incident";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look);
    }

    CompletableFuture<List<ObligationCommand>> look(PublishedEvent event) {
        return switch (event.body()) {
            case IncidentSuspected e ->
                    CompletableFuture.completedFuture(
                            List.of(new ConnectIncident(e.obligationId(), e.incidentId(), e.at())));
            case ObligationConnected e -> connected(e).toFuture();
            case IncidentDeclared e ->
                    dealtWith
                            .apply(e.incidentId())
                            .map(all -> all.stream().map(row -> known(row.id(), e.at())).toList())
                            .toFuture();
            case ReleaseLinked e when e.link() == ReleaseLink.CAUSED -> attributed(e).toFuture();
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private Mono<List<ObligationCommand>> connected(ObligationConnected event) {
        ObligationCommand connect =
                new ConnectIncident(event.obligationId(), event.incidentId(), event.at());
        return incidents
                .apply(event.incidentId())
                .mapNotNull(KnownIncident::declaredAt)
                .map(at -> List.of(connect, known(event.obligationId(), at)))
                .defaultIfEmpty(List.of(connect));
    }

    private static ObligationCommand known(String obligationId, Instant at) {
        return new NoteAwareness(obligationId, Awareness.INCIDENT, at);
    }

    private Mono<List<ObligationCommand>> attributed(ReleaseLinked event) {
        return dealtWith
                .apply(event.incidentId())
                .map(
                        all ->
                                all.stream()
                                        .filter(row -> isOneOfSeveral(event.releaseId(), row))
                                        .<ObligationCommand>map(row -> attribute(row, event))
                                        .toList());
    }

    private static boolean isOneOfSeveral(String releaseId, ObligationView row) {
        return row.attribution() == null
                && row.candidates().size() > 1
                && row.releaseIds().contains(releaseId);
    }

    private static ObligationCommand attribute(ObligationView row, ReleaseLinked event) {
        return new AttributeObligation(row.id(), event.releaseId(), event.why(), event.at());
    }
}
