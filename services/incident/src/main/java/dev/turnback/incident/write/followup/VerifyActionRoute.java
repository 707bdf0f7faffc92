package dev.turnback.incident.write.followup;

import dev.turnback.incident.domain.review.ReviewCommand.VerifyAction;
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

/** {@code POST /incidents/{id}/review/actions/{actionId}/verification}. */
public record VerifyActionRoute(ReviewDesk desk) {

    /**
     * @param evidence what shows it
     */
    public record Body(String evidence) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/actions/{actionId}/verification",
                Access.LOG,
                Operation.of(
                                "verifyFollowUpAction",
                                "Says what shows that a follow-up action is done.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(request, received.body()), received));
    }

    private VerifyAction command(ServerRequest request, Body body) {
        return new VerifyAction(
                request.pathVariable("id"),
                request.pathVariable("actionId"),
                Said.in("evidence", body.evidence()),
                desk.now());
    }
}
