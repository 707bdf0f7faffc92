package dev.turnback.incident.write.followup;

import dev.turnback.incident.domain.review.ReviewCommand.MarkActionDone;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/actions/{actionId}/completion}. */
public record MarkActionDoneRoute(ReviewDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/actions/{actionId}/completion",
                Access.LOG,
                Operation.of("completeFollowUpAction", "Says that a follow-up action is done.")
                        .takes(NoFields.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, NoFields.class)
                .flatMap(received -> desk.ask(command(request), received));
    }

    private MarkActionDone command(ServerRequest request) {
        return new MarkActionDone(
                request.pathVariable("id"), request.pathVariable("actionId"), desk.now());
    }
}
