package dev.turnback.decision.write.withdrawdecision;

import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.write.Desk;
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

/** {@code POST /decisions/{id}/withdrawal}. */
public record WithdrawDecisionRoute(Desk desk) {

    /**
     * @param reason why; may be absent
     * @param at when it was withdrawn; now when absent
     */
    public record Body(@Nullable String reason, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/decisions/{id}/withdrawal",
                Access.COMMAND,
                Operation.of("withdrawDecision", "Takes a decision back; it stays in the log.")
                        .takes(Body.class)
                        .answers(DecisionView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.decisions(), id));
    }

    private WithdrawDecision command(String id, Body body) {
        String reason = body.reason();
        return new WithdrawDecision(
                id,
                reason == null ? "" : Check.text("reason", reason),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
