package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollout;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.AtBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/rollout}. */
public record StartRolloutRoute(Desk desk, PinsInForce inForce) {

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/rollout",
                Access.RELEASE,
                Operation.of("startRollout", "Lets a release begin to reach users.")
                        .takes(AtBody.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayForRelease(request, Access.RELEASE, id)
                .then(Commands.receive(request, AtBody.class))
                .flatMap(
                        received ->
                                command(id, received.body())
                                        .flatMap(
                                                command ->
                                                        desk.commands()
                                                                .handle(
                                                                        command,
                                                                        received.context())))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.releases(), id));
    }

    /** A release that is not there has nothing in force, and is refused for that it is not. */
    private Mono<StartRollout> command(String id, AtBody body) {
        Instant at = Check.at("at", body.at(), desk.commands().now());
        return desk.releases()
                .get(id)
                .flatMap(inForce::of)
                .defaultIfEmpty(Pins.NONE)
                .map(pins -> new StartRollout(id, pins, at));
    }
}
