package dev.turnback.guidance.write.acknowledgeguidance;

import dev.turnback.guidance.domain.item.ItemCommand.AcknowledgeGuidance;
import dev.turnback.guidance.read.acknowledgements.Acknowledging;
import dev.turnback.guidance.read.components.KnownComponent;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance/{id}/acknowledgements}. */
public record AcknowledgeGuidanceRoute(Desk desk) {

    private static final int HIGHEST = 1_000_000;

    /**
     * @param team that has read it: an owner of a component in scope
     * @param version the one that they read
     */
    public record Body(String team, int version) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/acknowledgements",
                Access.LOG,
                Operation.of("acknowledgeGuidance", "A team says that it has read an item.")
                        .takes(Body.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            AcknowledgeGuidance command = command(id, received.body());
                            return desk.items()
                                    .get(id)
                                    .flatMap(item -> isMeant(command.team(), item))
                                    .then(
                                            Mono.defer(
                                                    () ->
                                                            desk.commands()
                                                                    .handle(
                                                                            command,
                                                                            received.context())));
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private Mono<List<KnownComponent>> isMeant(String team, ItemView item) {
        return desk.components()
                .all(KnownComponent.all())
                .filter(all -> Acknowledging.isMeantFor(team, item, all))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "team-not-in-scope",
                                                "no component that the item applies to is owned by "
                                                        + team)));
    }

    private AcknowledgeGuidance command(String id, Body body) {
        return new AcknowledgeGuidance(
                id,
                Check.name("team", body.team()),
                Check.between("version", body.version(), 1, HIGHEST),
                desk.commands().now());
    }
}
