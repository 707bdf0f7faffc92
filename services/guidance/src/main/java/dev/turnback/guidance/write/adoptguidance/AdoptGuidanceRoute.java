package dev.turnback.guidance.write.adoptguidance;

import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.AtBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance/{id}/adoption}. */
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
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private AdoptGuidance command(String id, AtBody body) {
        return new AdoptGuidance(id, Check.at("at", body.at(), desk.commands().now()));
    }
}
