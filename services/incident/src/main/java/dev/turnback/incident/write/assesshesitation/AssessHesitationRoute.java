package dev.turnback.incident.write.assesshesitation;

import dev.turnback.incident.domain.review.Assessed;
import dev.turnback.incident.domain.review.ReviewCommand.AssessHesitation;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/assessments}. */
public record AssessHesitationRoute(ReviewDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/assessments",
                Access.STEWARD,
                Operation.of(
                                "assessHesitation",
                                "Confirms or rejects that hesitation made an incident worse, and says why.")
                        .takes(AssessmentBody.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, AssessmentBody.class)
                .flatMap(
                        received -> {
                            Assessed assessed = received.body().checked("");
                            return desk.obligations(incidentId)
                                    .flatMap(
                                            known ->
                                                    desk.ask(
                                                            new AssessHesitation(
                                                                    incidentId,
                                                                    assessed,
                                                                    known,
                                                                    desk.now()),
                                                            received));
                        });
    }
}
