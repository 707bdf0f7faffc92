package dev.turnback.decision.automation.whenincidentisknownthenconnect;

import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * When an incident deals with an obligation, then connect them: whoever declared it knows, and the
 * release that caused it is the one. An incident deals with what is open about the releases that
 * are linked to it, and with what was dealt with in those that are merged into it.
 *
 * @param incidents the incident as far as it is heard of; empty when it is not
 * @param dealtWith the obligations of an incident, with all that was recorded before it is asked
 * @param about the obligations that may be about a release, the same way
 */
public record WhenIncidentIsKnownThenConnect(
        Function<String, Mono<KnownIncident>> incidents,
        Function<String, Mono<List<ObligationView>>> dealtWith,
        Function<String, Mono<List<ObligationView>>> about) {

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
            case ReleaseLinked e when blames(e.link()) -> linked(e).toFuture();
            case IncidentsMerged e -> merged(e).toFuture();
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

    /** What was dealt with in it is dealt with in the one that goes on. */
    private Mono<List<ObligationCommand>> merged(IncidentsMerged event) {
        return dealtWith
                .apply(event.incidentId())
                .map(
                        all ->
                                all.stream()
                                        .filter(row -> !row.incidents().contains(event.into()))
                                        .<ObligationCommand>map(row -> connect(row, event))
                                        .toList());
    }

    private static ObligationCommand connect(ObligationView row, IncidentsMerged event) {
        return new ConnectIncident(row.id(), event.into(), event.at());
    }

    private static ObligationCommand known(String obligationId, Instant at) {
        return new NoteAwareness(obligationId, Awareness.INCIDENT, at);
    }

    private static boolean blames(ReleaseLink link) {
        return switch (link) {
            case CAUSED, SUSPECTED -> true;
            case FIXED, DISMISSED -> false;
        };
    }

    private Mono<List<ObligationCommand>> linked(ReleaseLinked event) {
        return incidents
                .apply(event.incidentId())
                .filter(incident -> !incident.drill())
                .flatMap(incident -> open(event, incident))
                .defaultIfEmpty(List.of())
                .flatMap(
                        connected ->
                                event.link() == ReleaseLink.CAUSED
                                        ? attributed(event).map(also -> both(connected, also))
                                        : Mono.just(connected));
    }

    /** What is open about the release is dealt with here from now on. */
    private Mono<List<ObligationCommand>> open(ReleaseLinked event, KnownIncident incident) {
        Instant declaredAt = incident.declaredAt();
        return about.apply(event.releaseId())
                .map(
                        all ->
                                all.stream()
                                        .filter(ObligationView::mayStillDoHarm)
                                        .filter(row -> !row.incidents().contains(incident.id()))
                                        .flatMap(row -> commands(row, event, declaredAt))
                                        .toList());
    }

    private static Stream<ObligationCommand> commands(
            ObligationView row, ReleaseLinked event, @Nullable Instant declaredAt) {
        ObligationCommand connect = new ConnectIncident(row.id(), event.incidentId(), event.at());
        return declaredAt == null
                ? Stream.of(connect)
                : Stream.of(connect, known(row.id(), declaredAt));
    }

    private static List<ObligationCommand> both(
            List<ObligationCommand> some, List<ObligationCommand> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
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
