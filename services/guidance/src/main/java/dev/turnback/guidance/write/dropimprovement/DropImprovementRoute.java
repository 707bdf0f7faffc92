package dev.turnback.guidance.write.dropimprovement;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.DropImprovement;
import dev.turnback.guidance.read.improvements.ImprovementView;
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

/** {@code POST /improvements/{id}/dropping}. */
public record DropImprovementRoute(Desk desk) {

    /**
     * @param reason why not
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/improvements/{id}/dropping",
                Access.STEWARD,
                Operation.of("dropImprovement", "Says that it is not going to be built.")
                        .takes(Body.class)
                        .answers(ImprovementView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(handled -> desk.answerImprovement(handled, HttpStatus.OK, id));
    }

    private DropImprovement command(String id, Body body) {
        return new DropImprovement(id, Check.words("reason", body.reason()), desk.commands().now());
    }
}
