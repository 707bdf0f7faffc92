package dev.turnback.incident.write.writefactor;

import dev.turnback.incident.domain.review.ReviewCommand.AddFactor;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/factors}. */
public record AddFactorRoute(ReviewDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/factors",
                Access.LOG,
                Operation.of("addContributingFactor", "Says what contributed to an incident.")
                        .takes(FactorBody.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, FactorBody.class)
                .flatMap(received -> desk.ask(command(request, received.body()), received));
    }

    private AddFactor command(ServerRequest request, FactorBody body) {
        return new AddFactor(
                request.pathVariable("id"),
                body.checked("", desk.desk().commands().ids().next("fac")),
                desk.now());
    }
}
