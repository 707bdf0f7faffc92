package dev.turnback.guidance.write.reviseguidance;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.item.ItemCommand.ReviseGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.CheckBody;
import dev.turnback.guidance.write.ClauseBody;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.service.ScopeBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance/{id}/revisions}, with the version that was looked at in If-Match. */
public record ReviseGuidanceRoute(Desk desk) {

    /**
     * @param clause what to do, from here on
     * @param scope what it applies to; everything when absent
     * @param pattern the way to build a change that it asks for
     * @param check what a gate looks for; only people can tell when absent
     * @param reason why it is revised
     */
    public record Body(
            String clause,
            @Nullable ScopeBody scope,
            @Nullable DesignPattern pattern,
            @Nullable CheckBody check,
            String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/revisions",
                Access.STEWARD,
                Operation.of(
                                "reviseGuidance",
                                "Gives an item other words, another scope or another check.")
                        .takes(Body.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(
                                                command(
                                                        id,
                                                        Etags.versionIn(request),
                                                        received.body()),
                                                received.context()))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private ReviseGuidance command(String id, int seen, Body body) {
        return new ReviseGuidance(
                id,
                seen,
                ClauseBody.checked(body.clause(), body.scope(), body.pattern(), body.check()),
                Check.words("reason", body.reason()),
                desk.commands().now());
    }
}
