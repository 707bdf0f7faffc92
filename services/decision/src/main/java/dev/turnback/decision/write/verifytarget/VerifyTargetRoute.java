package dev.turnback.decision.write.verifytarget;

import dev.turnback.decision.domain.attempt.AttemptCommand.VerifyTarget;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.figures.attempt.TargetState;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /attempts/{id}/verification}. */
public record VerifyTargetRoute(AttemptDesk desk) {

    /**
     * @param evidence what shows it, in words; needed unless nobody checked
     * @param at when somebody looked; now when absent
     */
    public record Body(TargetState target, @Nullable String evidence, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/attempts/{id}/verification",
                Access.LOG,
                Operation.of(
                                "verifyTarget",
                                "Says whether the declared target state is there; the last one"
                                        + " counts.")
                        .takes(Body.class)
                        .answers(AttemptView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.tellOf(request, Body.class, body -> command(id, body));
    }

    private VerifyTarget command(String id, Body body) {
        String evidence = body.evidence();
        return new VerifyTarget(
                id,
                body.target(),
                evidence == null ? "" : Check.text("evidence", evidence),
                Check.at("at", body.at(), desk.now()));
    }
}
