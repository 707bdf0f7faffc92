package dev.turnback.incident.write.publishreview;

import dev.turnback.incident.domain.review.Amendment;
import dev.turnback.incident.domain.review.ReviewCommand.AmendReview;
import dev.turnback.incident.read.reviews.ReviewView;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import dev.turnback.incident.write.assesshesitation.AssessmentBody;
import dev.turnback.incident.write.writefactor.FactorBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/review/amendments}. */
public record AmendReviewRoute(ReviewDesk desk) {

    /**
     * @param reason why it is amended
     * @param summary as it reads now; as before when absent
     * @param assessments what is found otherwise
     * @param factors what contributed besides
     * @param removedFactors what did not contribute after all
     */
    public record Body(
            String reason,
            @Nullable String summary,
            @Nullable List<AssessmentBody> assessments,
            @Nullable List<FactorBody> factors,
            @Nullable List<RemovedFactor> removedFactors) {}

    public record RemovedFactor(String factorId, String reason) {}

    private static final int MOST = 50;

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/review/amendments",
                Access.STEWARD,
                Operation.of(
                                "amendReview",
                                "Says what is otherwise than published, and why; versions before stay.")
                        .takes(Body.class)
                        .answers(ReviewView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            String reason = Said.in("reason", received.body().reason());
                            Amendment amendment = amendment(received.body());
                            return desk.obligations(incidentId)
                                    .flatMap(
                                            known ->
                                                    desk.ask(
                                                            new AmendReview(
                                                                    incidentId,
                                                                    reason,
                                                                    amendment,
                                                                    known,
                                                                    desk.now()),
                                                            received));
                        });
    }

    private Amendment amendment(Body body) {
        String summary = body.summary();
        return new Amendment(
                summary == null ? null : Said.in("summary", summary),
                each("assessments", body.assessments(), (at, one) -> one.checked(at)),
                each(
                        "factors",
                        body.factors(),
                        (at, one) -> one.checked(at, desk.desk().commands().ids().next("fac"))),
                each("removedFactors", body.removedFactors(), AmendReviewRoute::removed));
    }

    private static Amendment.Removed removed(String at, RemovedFactor body) {
        return new Amendment.Removed(
                Check.madeId(at + "factorId", body.factorId()),
                Said.in(at + "reason", body.reason()));
    }

    /** Each with the name that its fields have. */
    private static <B, T> List<T> each(
            String field, @Nullable List<B> bodies, BiFunction<String, B, T> checked) {
        List<B> given = bodies == null ? List.of() : bodies;
        Check.atMost(field, given.size(), MOST);
        return IntStream.range(0, given.size())
                .mapToObj(i -> checked.apply(field + "[" + i + "].", given.get(i)))
                .toList();
    }
}
