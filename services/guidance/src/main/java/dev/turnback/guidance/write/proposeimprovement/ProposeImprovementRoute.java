package dev.turnback.guidance.write.proposeimprovement;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.guidance.domain.improvement.ImprovementCommand.ProposeImprovement;
import dev.turnback.guidance.domain.improvement.Proposal;
import dev.turnback.guidance.domain.improvement.Proposal.Origin;
import dev.turnback.guidance.read.improvements.ImprovementView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /improvements}. */
public record ProposeImprovementRoute(Desk desk) {

    /**
     * @param title what is to be built
     * @param component the component it is of
     * @param changeKinds the kinds of change that it makes easier to take back; any when absent
     * @param pattern the way to build a change that it brings
     * @param expectedEffect what should be different afterwards
     * @param origin what it was learned from; proposed by hand when absent
     */
    public record Body(
            String title,
            @Nullable String component,
            @Nullable List<ChangeKind> changeKinds,
            @Nullable DesignPattern pattern,
            String expectedEffect,
            @Nullable OriginBody origin) {}

    /**
     * @param id of the rehearsal, incident or finding, or whatever else names it
     */
    public record OriginBody(Origin.Kind kind, @Nullable String id) {}

    public Route route() {
        return Route.post(
                "/api/v1/improvements",
                Access.LOG,
                Operation.of("proposeImprovement", "Proposes a design improvement.")
                        .takes(Body.class)
                        .answers(ImprovementView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(received -> propose(command(received.body()), received));
    }

    private Mono<ServerResponse> propose(
            ProposeImprovement command, Commands.Received<Body> received) {
        return desk.commands()
                .handle(command, received.context())
                .flatMap(
                        handled ->
                                desk.commands()
                                        .created(handled, "improvement", command.improvementId())
                                        .flatMap(
                                                id ->
                                                        desk.answerImprovement(
                                                                handled, HttpStatus.CREATED, id)));
    }

    private ProposeImprovement command(Body body) {
        List<ChangeKind> kinds = body.changeKinds() == null ? List.of() : body.changeKinds();
        return new ProposeImprovement(
                desk.commands().ids().next("imv"),
                new Proposal(
                        Check.name("title", body.title()),
                        body.component() == null ? null : Check.id("component", body.component()),
                        kinds.stream().distinct().toList(),
                        body.pattern(),
                        Check.words("expectedEffect", body.expectedEffect()),
                        origin(body.origin())),
                desk.commands().now());
    }

    private static Origin origin(@Nullable OriginBody origin) {
        if (origin == null) {
            return Origin.BY_HAND;
        }
        return new Origin(
                origin.kind(), origin.id() == null ? null : Check.madeId("origin.id", origin.id()));
    }
}
