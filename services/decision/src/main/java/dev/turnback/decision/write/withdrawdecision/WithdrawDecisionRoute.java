package dev.turnback.decision.write.withdrawdecision;

import dev.turnback.axon.LogReader;
import dev.turnback.contracts.Authority;
import dev.turnback.decision.domain.decision.DecisionCommand.WithdrawDecision;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Mandates;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.write.Desk;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
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
     * @param breakGlass why it is withdrawn by somebody who might not
     * @param at when it was withdrawn; now when absent
     */
    public record Body(
            @Nullable String reason, @Nullable String breakGlass, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/decisions/{id}/withdrawal",
                Access.LOG,
                Operation.of(
                                "withdrawDecision",
                                "Takes a decision back; it stays in the log. Of somebody who may not"
                                        + " it is recorded, and the decision stands.")
                        .takes(Body.class)
                        .answers(DecisionView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                Mono.zip(Caller.of(request), decision(id))
                                        .flatMap(
                                                known ->
                                                        command(
                                                                known.getT2(),
                                                                received.body(),
                                                                known.getT1()))
                                        .flatMap(
                                                command ->
                                                        desk.commands()
                                                                .handle(
                                                                        command,
                                                                        received.context())))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.decisions(), id));
    }

    private Mono<DecisionView> decision(String id) {
        LogReader log = desk.commands().log();
        return desk.decisions()
                .get(id, PositionVector.of(log.log(), log.head()))
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no such decision")));
    }

    private Mono<WithdrawDecision> command(DecisionView decision, Body body, Caller caller) {
        String reason = body.reason() == null ? "" : Check.text("reason", body.reason());
        if (body.breakGlass() != null) {
            Check.words("breakGlass", body.breakGlass());
        }
        Instant at = Check.at("at", body.at(), desk.commands().now());
        return mandate(decision, body, caller)
                .map(
                        mandate ->
                                new WithdrawDecision(
                                        decision.incidentId(), decision.id(), reason, mandate, at));
    }

    /** Whoever decided it may take it back, and whoever might have decided it. */
    private Mono<Mandate> mandate(DecisionView decision, Body body, Caller caller) {
        if (decision.actor().equals(caller.actor())) {
            return Mono.just(new Mandate(Authority.HELD, "decided it"));
        }
        return desk.scope(decision.incidentId(), decision.releaseId())
                .map(
                        scope ->
                                Mandates.of(
                                        decision.kind(),
                                        scope.asked(caller),
                                        scope.triggers(),
                                        body.breakGlass()));
    }
}
