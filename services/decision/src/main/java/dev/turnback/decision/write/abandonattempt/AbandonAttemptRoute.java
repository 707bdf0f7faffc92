package dev.turnback.decision.write.abandonattempt;

import dev.turnback.decision.domain.attempt.AttemptCommand.AbandonAttempt;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /attempts/{id}/abandonment}. */
public record AbandonAttemptRoute(AttemptDesk desk) {

    /**
     * @param why it was given up
     * @param at when; now when absent. What its release says of the end of a rollback stays
     */
    public record Body(String why, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/attempts/{id}/abandonment",
                Access.ROLL_BACK,
                Operation.of(
                                "abandonAttempt",
                                "Says that an attempt was given up before its target was"
                                        + " reached.")
                        .takes(Body.class)
                        .answers(AttemptView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayFor(request, Access.ROLL_BACK)
                .then(
                        Mono.defer(
                                () -> desk.tellOf(request, Body.class, body -> command(id, body))));
    }

    private AbandonAttempt command(String id, Body body) {
        return new AbandonAttempt(
                id, Check.words("why", body.why()), Check.at("at", body.at(), desk.now()));
    }
}
