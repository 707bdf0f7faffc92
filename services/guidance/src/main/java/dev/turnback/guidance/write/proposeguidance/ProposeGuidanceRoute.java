package dev.turnback.guidance.write.proposeguidance;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.item.ItemCommand.ProposeGuidance;
import dev.turnback.guidance.domain.item.Origin;
import dev.turnback.guidance.read.findings.KnownFinding;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.CheckBody;
import dev.turnback.guidance.write.ClauseBody;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.service.ScopeBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance}. */
public record ProposeGuidanceRoute(Desk desk) {

    /**
     * @param clause what to do
     * @param scope what it applies to; everything when absent
     * @param pattern the way to build a change that it asks for
     * @param check what a gate looks for; only people can tell when absent
     * @param findingId what it was learned from
     */
    public record Body(
            String clause,
            @Nullable ScopeBody scope,
            @Nullable DesignPattern pattern,
            @Nullable CheckBody check,
            @Nullable String findingId) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance",
                Access.LOG,
                Operation.of("proposeGuidance", "Proposes a guidance item.")
                        .takes(Body.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                origin(received.body().findingId())
                                        .map(origin -> command(received.body(), origin))
                                        .flatMap(command -> propose(command, received)));
    }

    private Mono<ServerResponse> propose(
            ProposeGuidance command, Commands.Received<Body> received) {
        return desk.commands()
                .handle(command, received.context())
                .flatMap(
                        handled ->
                                desk.commands()
                                        .created(handled, "guidance", command.guidanceId())
                                        .flatMap(
                                                id ->
                                                        desk.answer(
                                                                handled, HttpStatus.CREATED, id)));
    }

    private Mono<Optional<Origin>> origin(@Nullable String findingId) {
        if (findingId == null) {
            return Mono.just(Optional.empty());
        }
        Check.name("findingId", findingId);
        return desk.findings()
                .find(findingId)
                .map(ProposeGuidanceRoute::origin)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "finding-unknown",
                                                "there is no finding " + findingId)));
    }

    private static Optional<Origin> origin(KnownFinding finding) {
        return Optional.of(new Origin(finding.id(), finding.incidentId(), finding.position()));
    }

    private ProposeGuidance command(Body body, Optional<Origin> origin) {
        return new ProposeGuidance(
                desk.commands().ids().next("gui"),
                ClauseBody.checked(body.clause(), body.scope(), body.pattern(), body.check()),
                origin.orElse(null),
                desk.commands().now());
    }
}
