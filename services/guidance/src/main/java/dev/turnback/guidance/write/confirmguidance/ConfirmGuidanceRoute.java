package dev.turnback.guidance.write.confirmguidance;

import dev.turnback.guidance.domain.item.ItemCommand.ConfirmGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /guidance/{id}/reviews}, with the version that was looked at in If-Match. */
public record ConfirmGuidanceRoute(Desk desk) {

    private static final int MOST = 100;

    /**
     * @param reason why it is still right
     * @param causes the changes that were looked at, as in {@code release:12}; all that are known
     *     when absent
     */
    public record Body(String reason, @Nullable List<String> causes) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/reviews",
                Access.STEWARD,
                Operation.of("confirmGuidance", "Says that an item due for review is still right.")
                        .takes(Body.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(
                                                command(
                                                        id,
                                                        Etags.versionIn(request),
                                                        received.body()),
                                                received.context()))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private ConfirmGuidance command(String id, int seen, Body body) {
        List<String> causes = body.causes() == null ? List.of() : body.causes();
        Check.atMost("causes", causes.size(), MOST);
        causes.forEach(each -> Check.name("causes", each));
        return new ConfirmGuidance(
                id, seen, causes, Check.words("reason", body.reason()), desk.commands().now());
    }
}
