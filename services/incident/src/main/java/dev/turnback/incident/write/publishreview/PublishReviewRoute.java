package dev.turnback.incident.write.publishreview;

import dev.turnback.incident.domain.review.ReviewCommand.PublishReview;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.service.NoFields;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.Set;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/publication}. */
public record PublishReviewRoute(ReviewDesk desk) {

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/publication",
                Access.STEWARD,
                Operation.of("publishReview", "Publishes a review: its version 1.")
                        .takes(NoFields.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                Mono.zip(
                                                desk.desk().current(incidentId),
                                                desk.obligations(incidentId))
                                        .flatMap(
                                                known ->
                                                        desk.ask(
                                                                command(
                                                                        known.getT1(),
                                                                        known.getT2()),
                                                                received)));
    }

    private PublishReview command(IncidentView incident, Set<String> obligations) {
        return new PublishReview(
                incident.id(), obligations, ReviewDesk.mergedInto(incident), desk.now());
    }
}
