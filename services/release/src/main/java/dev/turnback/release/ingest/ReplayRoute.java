package dev.turnback.release.ingest;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.delivery.DeliveryCommand.ReplayDelivery;
import dev.turnback.release.domain.delivery.DeliveryFact;
import dev.turnback.release.domain.delivery.IncidentFact;
import dev.turnback.release.domain.delivery.Judgement;
import dev.turnback.release.domain.delivery.RolloutFact;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.deliveries.DeliveryView;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.NoFields;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Right;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /deliveries/{id}/replays}: what was kept is read again, with today's routes, plans
 * and secret.
 */
record ReplayRoute(
        CommandDesk desk,
        Rows<SourceRow> sources,
        Rows<DeliveryRow> deliveries,
        Archive archive,
        Intake intake) {

    Route route() {
        return Route.post(
                "/api/v1/deliveries/{id}/replays",
                Access.RELEASE,
                Operation.of(
                                "replayDelivery",
                                "Reads again what was delivered, with today's routes and plans.")
                        .takes(NoFields.class)
                        .answers(DeliveryView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                deliveries
                                        .get(id, here())
                                        .switchIfEmpty(
                                                Mono.error(
                                                        () ->
                                                                Problem.notFound(
                                                                        "there is no delivery "
                                                                                + id)))
                                        .flatMap(row -> replay(request, row, received.context())));
    }

    /** What was just delivered can be replayed too. */
    private PositionVector here() {
        return PositionVector.of(desk.log().log(), desk.log().head());
    }

    private Mono<ServerResponse> replay(
            ServerRequest request, DeliveryRow row, CommandContext context) {
        if (row.copyOf() != null) {
            return Mono.error(
                    Problem.refused(
                            "a-copy", "this is a copy: replay " + row.copyOf() + " itself"));
        }
        return Mono.zip(source(row), kept(row))
                .flatMap(
                        both ->
                                understood(both.getT1(), both.getT2())
                                        .flatMap(
                                                read ->
                                                        mayTell(request, both.getT1(), read)
                                                                .thenReturn(read)))
                .flatMap(read -> record(row, read, context))
                .flatMap(
                        handled ->
                                desk.answer(
                                        handled,
                                        HttpStatus.CREATED,
                                        deliveries,
                                        row.id(),
                                        (now, _) -> DeliveryView.of(now)));
    }

    private Mono<SourceRow> source(DeliveryRow row) {
        return sources.get(row.sourceId())
                .switchIfEmpty(Mono.error(() -> Problem.notFound("its source is not there")));
    }

    private Mono<Archive.Kept> kept(DeliveryRow row) {
        return archive.get(row.letter().kept())
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "not-kept",
                                                "what was in it was not kept, or no longer is")));
    }

    /**
     * @param fact null when it tells nothing
     * @param judgement null when it follows
     */
    private record Read(@Nullable DeliveryFact fact, @Nullable Judgement judgement) {}

    /**
     * What was not proven then may be by now, when the secret had been mistyped: only a signature
     * proves that, and only while there is a secret.
     */
    private Mono<Read> understood(SourceRow source, Archive.Kept kept) {
        Incoming incoming = kept.incoming();
        Mono<Boolean> proven =
                kept.proven() || source.secretId() == null
                        ? Mono.just(kept.proven())
                        : intake.isProven(source, incoming, Shown.kept(incoming));
        return proven.map(
                yes -> {
                    if (!yes) {
                        return new Read(null, Judgement.refused(Intake.notProven(source)));
                    }
                    Instant now = desk.now();
                    Reading reading = Translator.of(source.kind()).read(incoming, source.routing());
                    return new Read(
                            Intake.fact(reading.tale(), now),
                            Intake.judgement(reading.tale(), now));
                });
    }

    /**
     * Whoever is bound to components replays what is about these; what tells nothing is about all
     * that its source is about.
     */
    private static Mono<Void> mayTell(ServerRequest request, SourceRow source, Read read) {
        String component = component(read.fact());
        if (component != null) {
            return Caller.require(request, Access.RELEASE, component).then();
        }
        return Caller.of(request)
                .filter(caller -> isAbout(source, caller))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new Problem(
                                                HttpStatus.FORBIDDEN,
                                                "forbidden",
                                                "you have no right to RELEASE for a component of"
                                                        + " this source",
                                                Map.of("needs", Access.RELEASE))))
                .then();
    }

    private static @Nullable String component(@Nullable DeliveryFact fact) {
        return switch (fact) {
            case RolloutFact rollout -> rollout.what().component();
            case IncidentFact incident -> incident.component();
            case null -> null;
        };
    }

    private static boolean isAbout(SourceRow source, Caller caller) {
        return caller.rights().contains(Right.everywhere(Access.RELEASE))
                || source.routing().routes().stream()
                        .anyMatch(route -> caller.may(Access.RELEASE, route.component()));
    }

    private Mono<Handled> record(DeliveryRow row, Read read, CommandContext context) {
        return desk.handle(
                        new ReplayDelivery(row.id(), read.fact(), read.judgement(), desk.now()),
                        context)
                .flatMap(
                        handled ->
                                read.fact() instanceof RolloutFact fact
                                                && handled instanceof Handled.Accepted
                                        ? judged(row, fact, handled)
                                        : Mono.just(handled));
    }

    private Mono<Handled> judged(DeliveryRow row, RolloutFact fact, Handled handled) {
        return intake.judge(row.sourceId(), row.id(), fact, handled.position())
                .map(_ -> (Handled) new Handled.Accepted(desk.log().head(), false));
    }
}
