package dev.turnback.decision.write.notemisdirection;

import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptCommand.NoteMisdirection;
import dev.turnback.decision.domain.attempt.AttemptCommand.WithdrawMisdirection;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /attempts/{id}/misdirection}, and {@code …/withdrawal} of it. */
public record MisdirectionRoutes(AttemptDesk desk) {

    /**
     * @param why somebody is sure of that
     * @param at when it was found out; now when absent
     */
    public record Body(String why, @Nullable Instant at) {}

    /** Makes the command of what was said. */
    @FunctionalInterface
    private interface Said {
        AttemptCommand command(String attemptId, String why, Instant at);
    }

    public List<Route> routes() {
        return List.of(
                route(
                        "/api/v1/attempts/{id}/misdirection",
                        Operation.of(
                                "noteMisdirection",
                                "Says that the wrong release was taken back, or the wrong thing"
                                        + " contained."),
                        NoteMisdirection::new),
                route(
                        "/api/v1/attempts/{id}/misdirection/withdrawal",
                        Operation.of(
                                "withdrawMisdirection",
                                "Takes back that an attempt was misdirected; both stay in the"
                                        + " log."),
                        WithdrawMisdirection::new));
    }

    private Route route(String path, Operation operation, Said said) {
        return Route.post(
                path,
                Access.LOG,
                operation.takes(Body.class).answers(AttemptView.class),
                request -> handle(request, said));
    }

    private Mono<ServerResponse> handle(ServerRequest request, Said said) {
        String id = request.pathVariable("id");
        return desk.tellOf(
                request,
                Body.class,
                body ->
                        said.command(
                                id,
                                Check.words("why", body.why()),
                                Check.at("at", body.at(), desk.now())));
    }
}
