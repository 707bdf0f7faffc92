package dev.turnback.release.write.finishrollback;

import dev.turnback.release.domain.release.ReleaseCommand.FinishRollback;
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

/** {@code POST /releases/{id}/attempts/{attemptId}/finish}. */
public record FinishRollbackRoute(Desk desk) {

    /**
     * @param restoredVersion what runs now; null when the attempt failed or was abandoned
     * @param at when it ended; now when absent
     */
    public record Body(@Nullable String restoredVersion, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/attempts/{attemptId}/finish",
                Access.ROLL_BACK,
                Operation.of("finishAttempt", "Ends an attempt to take a release back.")
                        .takes(Body.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayForRelease(request, Access.ROLL_BACK, id)
                .then(Commands.receive(request, Body.class))
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(
                                                command(
                                                        id,
                                                        request.pathVariable("attemptId"),
                                                        received.body()),
                                                received.context()))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.releases(), id));
    }

    private FinishRollback command(String id, String attemptId, Body body) {
        return new FinishRollback(
                id,
                attemptId,
                Check.versionOrNull("restoredVersion", body.restoredVersion()),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
