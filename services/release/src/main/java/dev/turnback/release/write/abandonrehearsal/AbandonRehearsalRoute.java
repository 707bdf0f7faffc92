package dev.turnback.release.write.abandonrehearsal;

import dev.turnback.release.domain.rehearsal.RehearsalCommand;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.AbandonRehearsal;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
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

/** {@code POST /rehearsals/{id}/abandonment}. */
public record AbandonRehearsalRoute(RehearsalDesk desk) {

    /**
     * @param at when it was given up; now when absent
     */
    public record Body(String reason, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals/{id}/abandonment",
                Access.RELEASE,
                Operation.of("abandonRehearsal", "Gives a rehearsal up.")
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

    private AbandonRehearsal command(String id, Body body) {
        Instant now = desk.commands().now();
        return new AbandonRehearsal(
                id, Check.words("reason", body.reason()), Check.at("at", body.at(), now));
    }
}
