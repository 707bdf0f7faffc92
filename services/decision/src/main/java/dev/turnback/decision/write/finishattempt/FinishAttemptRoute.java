package dev.turnback.decision.write.finishattempt;

import dev.turnback.decision.domain.attempt.AttemptCommand.FinishAttempt;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.figures.attempt.Ending;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /attempts/{id}/finish}. */
public record FinishAttemptRoute(AttemptDesk desk) {

    /** How much of what was meant is reached. */
    public enum Reached {
        YES,
        PARTLY,
        NO
    }

    /**
     * @param at when it ended; now when absent
     */
    public record Body(Reached reached, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/attempts/{id}/finish",
                Access.COMMAND,
                Operation.of(
                                "finishContainment",
                                "Ends an attempt that was started in an incident; how a rollback"
                                        + " ended is recorded with its release.")
                        .takes(Body.class)
                        .answers(AttemptView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.tellOf(
                request,
                Body.class,
                body ->
                        new FinishAttempt(
                                id, ending(body.reached()), Check.at("at", body.at(), desk.now())));
    }

    private static Ending ending(Reached reached) {
        return switch (reached) {
            case YES -> Ending.REACHED;
            case PARTLY -> Ending.PARTLY;
            case NO -> Ending.NOT_REACHED;
        };
    }
}
