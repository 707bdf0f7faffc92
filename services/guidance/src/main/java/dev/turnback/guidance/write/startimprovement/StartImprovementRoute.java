package dev.turnback.guidance.write.startimprovement;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.StartImprovement;
import dev.turnback.guidance.read.improvements.ImprovementView;
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

/** {@code POST /improvements/{id}/start}. */
public record StartImprovementRoute(Desk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/improvements/{id}/start",
                Access.STEWARD,
                Operation.of("startImprovement", "Says that it is being built.")
                        .takes(AtBody.class)
                        .answers(ImprovementView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, AtBody.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(handled -> desk.answerImprovement(handled, HttpStatus.OK, id));
    }

    private StartImprovement command(String id, AtBody body) {
        return new StartImprovement(id, Check.at("at", body.at(), desk.commands().now()));
    }
}
