package dev.turnback.guidance.write.adoptguidance;

import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.neighbours.Neighbours;
import dev.turnback.guidance.read.neighbours.NeighboursRoute;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.AtBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /guidance/{id}/adoption}: also in spite of items that say much the same or contradict
 * it, which are recorded with it.
 */
public record AdoptGuidanceRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/adoption",
                Access.STEWARD,
                Operation.of("adoptGuidance", "From here on teams are asked to follow it.")
                        .takes(AtBody.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, AtBody.class)
                .flatMap(
                        received ->
                                new NeighboursRoute(desk.items())
                                        .of(id)
                                        .map(Neighbours::ids)
                                        .defaultIfEmpty(List.of())
                                        .map(near -> command(id, near, received.body()))
                                        .flatMap(
                                                command ->
                                                        desk.commands()
                                                                .handle(
                                                                        command,
                                                                        received.context())))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private AdoptGuidance command(String id, List<String> near, AtBody body) {
        return new AdoptGuidance(id, near, Check.at("at", body.at(), desk.commands().now()));
    }
}
