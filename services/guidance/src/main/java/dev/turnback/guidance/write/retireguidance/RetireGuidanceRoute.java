package dev.turnback.guidance.write.retireguidance;

import dev.turnback.guidance.domain.item.ItemCommand.RetireGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance/{id}/retirement}. */
public record RetireGuidanceRoute(Desk desk) {

    /**
     * @param reason why teams are not to be asked any more
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/retirement",
                Access.STEWARD,
                Operation.of("retireGuidance", "From here on teams are no longer asked.")
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
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private RetireGuidance command(String id, Body body) {
        return new RetireGuidance(id, Check.words("reason", body.reason()), desk.commands().now());
    }
}
