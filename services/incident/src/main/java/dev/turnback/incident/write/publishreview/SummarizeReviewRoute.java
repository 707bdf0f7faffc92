package dev.turnback.incident.write.publishreview;

import dev.turnback.incident.domain.review.ReviewCommand.Summarize;
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

/** {@code POST /incidents/{id}/review/summary}. */
public record SummarizeReviewRoute(ReviewDesk desk) {

    /**
     * @param text about what happened, and not about who
     */
    public record Body(String text) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/summary",
                Access.LOG,
                Operation.of(
                                "summarizeReview",
                                "Says what happened and what was learned, in a few sentences.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(request, received.body()), received));
    }

    private Summarize command(ServerRequest request, Body body) {
        return new Summarize(request.pathVariable("id"), Said.in("text", body.text()), desk.now());
    }
}
