package dev.turnback.incident.write.followup;

import dev.turnback.incident.domain.review.FollowUpAction;
import dev.turnback.incident.domain.review.ReviewCommand.ProposeAction;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/actions}. */
public record ProposeActionRoute(ReviewDesk desk) {

    /**
     * @param sentence what is to be done
     * @param ownerTeam whose it is: a team, never a person
     * @param dueBy until when
     */
    public record Body(String sentence, String ownerTeam, Instant dueBy) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/actions",
                Access.LOG,
                Operation.of(
                                "proposeFollowUpAction",
                                "Proposes what a team is to do about an incident.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(request, received.body()), received));
    }

    private ProposeAction command(ServerRequest request, Body body) {
        return new ProposeAction(
                request.pathVariable("id"),
                desk.desk().commands().ids().next("act"),
                new FollowUpAction(
                        Said.in("sentence", body.sentence()),
                        Check.name("ownerTeam", body.ownerTeam()),
                        body.dueBy()),
                desk.now());
    }
}
