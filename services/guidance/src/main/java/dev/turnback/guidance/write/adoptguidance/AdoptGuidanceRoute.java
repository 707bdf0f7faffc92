package dev.turnback.guidance.write.adoptguidance;

import dev.turnback.guidance.domain.item.ItemCommand.AdoptGuidance;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.State;
import dev.turnback.guidance.read.neighbours.Neighbours;
import dev.turnback.guidance.read.neighbours.NeighboursRoute;
import dev.turnback.guidance.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /guidance/{id}/adoption}: also in spite of items that say much the same or contradict
 * it, which are recorded with it.
 */
public record AdoptGuidanceRoute(Desk desk) {

    private static final int MOST = 500;

    /**
     * @param despite ids of the items that were looked at before; refused when there are others
     *     that say much the same or contradict it. Nothing is asked when absent
     * @param at when it happened; now when absent
     */
    public record Body(@Nullable List<String> despite, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/guidance/{id}/adoption",
                Access.STEWARD,
                Operation.of("adoptGuidance", "From here on teams are asked to follow it.")
                        .takes(Body.class)
                        .answers(ItemView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                near(id, checked(received.body().despite()))
                                        .map(near -> command(id, near, received.body()))
                                        .flatMap(
                                                command ->
                                                        desk.commands()
                                                                .handle(
                                                                        command,
                                                                        received.context())))
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private static @Nullable List<String> checked(@Nullable List<String> despite) {
        if (despite != null) {
            Check.atMost("despite", despite.size(), MOST);
            despite.forEach(each -> Check.name("despite", each));
        }
        return despite;
    }

    /** What it is adopted in spite of; what was adopted before is not asked for again. */
    private Mono<List<String>> near(String id, @Nullable List<String> seen) {
        return desk.items()
                .get(id)
                .flatMap(
                        item ->
                                new NeighboursRoute(desk.items())
                                        .of(id)
                                        .map(Neighbours::ids)
                                        .doOnNext(
                                                near -> {
                                                    if (item.state() == State.PROPOSED) {
                                                        refuseUnseen(near, seen);
                                                    }
                                                }))
                .defaultIfEmpty(List.of());
    }

    private static void refuseUnseen(List<String> near, @Nullable List<String> seen) {
        if (seen == null) {
            return;
        }
        List<String> unseen =
                near.stream().filter(each -> !Set.copyOf(seen).contains(each)).toList();
        if (!unseen.isEmpty()) {
            throw Problem.refused(
                    "neighbours-not-seen",
                    "look at what says much the same or contradicts it, too: "
                            + String.join(", ", unseen));
        }
    }

    private AdoptGuidance command(String id, List<String> near, Body body) {
        return new AdoptGuidance(id, near, Check.at("at", body.at(), desk.commands().now()));
    }
}
