package dev.turnback.release.write.finishrehearsal;

import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.FinishRehearsal;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.rehearsing.VerificationsBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /rehearsals/{id}/finish}. */
public record FinishRehearsalRoute(RehearsalDesk desk) {

    /**
     * @param at when it ended; now when absent
     */
    public record Body(Result outcome, VerificationsBody verifications, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals/{id}/finish",
                Access.RELEASE,
                Operation.of("finishRehearsal", "Ends a rehearsal with its result.")
                        .takes(Body.class)
                        .answers(RehearsalView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            RehearsalCommand command = command(id, received.body());
                            return desk.mayRelease(request, id)
                                    .then(Mono.defer(() -> desk.goOn(command, received.context())));
                        });
    }

    private FinishRehearsal command(String id, Body body) {
        Instant now = desk.commands().now();
        return new FinishRehearsal(
                id, body.outcome(), body.verifications().checked(), Check.at("at", body.at(), now));
    }
}
