package dev.turnback.release.write.startrollback;

import dev.turnback.axon.Handled;
import dev.turnback.contracts.Extent;
import dev.turnback.release.domain.release.ReleaseCommand.StartRollback;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/attempts}. */
public record StartRollbackRoute(Desk desk) {

    /**
     * @param extent FULL when all that was exposed is to be taken back
     * @param targetVersion what is to run afterwards
     * @param at when it started; now when absent
     */
    public record Body(Extent extent, String targetVersion, @Nullable Instant at) {}

    /** The attempt that was started, and its release. */
    public record Answer(String attemptId, ReleaseView release) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/attempts",
                Access.ROLL_BACK,
                Operation.of("startAttempt", "Starts an attempt to take a release back.")
                        .takes(Body.class)
                        .answers(Answer.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayForRelease(request, Access.ROLL_BACK, id)
                .then(Commands.receive(request, Body.class))
                .flatMap(
                        received -> {
                            StartRollback command = command(id, received.body());
                            return desk.commands()
                                    .handle(command, received.context())
                                    .flatMap(handled -> answer(handled, command));
                        });
    }

    private Mono<ServerResponse> answer(Handled handled, StartRollback command) {
        return desk.commands()
                .created(handled, "attempt", command.attemptId())
                .flatMap(
                        attemptId ->
                                desk.commands()
                                        .answer(
                                                handled,
                                                HttpStatus.CREATED,
                                                desk.releases(),
                                                command.releaseId(),
                                                (row, h) -> new Answer(attemptId, row)));
    }

    private StartRollback command(String id, Body body) {
        return new StartRollback(
                id,
                desk.commands().ids().next("att"),
                body.extent(),
                Check.version("targetVersion", body.targetVersion()),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
