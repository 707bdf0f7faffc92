package dev.turnback.guidance.write.deliverimprovement;

import dev.turnback.guidance.domain.improvement.ImprovementCommand.DeliverImprovement;
import dev.turnback.guidance.read.improvements.ImprovementView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /improvements/{id}/delivery}. */
public record DeliverImprovementRoute(Desk desk) {

    /**
     * @param at when it was delivered; now when absent
     * @param note what there is to say about it
     */
    public record Body(@Nullable Instant at, @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/improvements/{id}/delivery",
                Access.STEWARD,
                Operation.of("deliverImprovement", "Says that what it was to bring is there.")
                        .takes(Body.class)
                        .answers(ImprovementView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(handled -> desk.answerImprovement(handled, HttpStatus.OK, id));
    }

    private DeliverImprovement command(String id, Body body) {
        return new DeliverImprovement(
                id,
                body.note() == null ? null : Check.text("note", body.note()),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
