package dev.turnback.incident.write.writefactor;

import dev.turnback.incident.domain.review.ReviewCommand.RemoveFactor;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/factors/{factorId}/removal}. */
public record RemoveFactorRoute(ReviewDesk desk) {

    /**
     * @param reason why
     */
    public record Body(String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/factors/{factorId}/removal",
                Access.LOG,
                Operation.of(
                                "removeContributingFactor",
                                "Says that something did not contribute after all; it stays to be seen.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(request, received.body()), received));
    }

    private RemoveFactor command(ServerRequest request, Body body) {
        return new RemoveFactor(
                request.pathVariable("id"),
                request.pathVariable("factorId"),
                Said.in("reason", body.reason()),
                desk.now());
    }
}
