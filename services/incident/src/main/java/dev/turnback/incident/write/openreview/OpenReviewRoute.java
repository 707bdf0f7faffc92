package dev.turnback.incident.write.openreview;

import dev.turnback.incident.domain.review.ReviewCommand.OpenReview;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review}. */
public record OpenReviewRoute(ReviewDesk desk) {

    /**
     * @param why what for; not said when absent
     */
    public record Body(@Nullable String why) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review",
                Access.LOG,
                Operation.of(
                                "openReview",
                                "Opens the review of an incident; the one that is open stays.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            String why = received.body().why();
                            String said = why == null ? null : Said.in("why", why);
                            return desk.desk()
                                    .current(incidentId)
                                    .flatMap(
                                            incident ->
                                                    desk.ask(
                                                            new OpenReview(
                                                                    incidentId,
                                                                    incident.drill(),
                                                                    said,
                                                                    ReviewDesk.mergedInto(incident),
                                                                    desk.now()),
                                                            received));
                        });
    }
}
