package dev.turnback.feed.http;

import dev.turnback.feed.EventFeed;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Route;
import java.util.Locale;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /logs/release/published}: what a service tells others, in order.
 *
 * @param feed has the log as a source
 */
public record PublishedRoute(String log, EventFeed feed) {

    private static final int STANDARD_LIMIT = 100;
    static final int MOST = 2_000;

    static String path(String log) {
        return "/api/v1/logs/" + log + "/published";
    }

    public Route route() {
        String named = log.substring(0, 1).toUpperCase(Locale.ROOT) + log.substring(1);
        return Route.get(
                path(log),
                Access.READ,
                Operation.of(
                                "list" + named + "Published",
                                "What others are told, as CloudEvents; go on after upTo.")
                        .query("after", "only events after this position")
                        .query("limit", "look through so many positions, 1 to 2000; 100 if absent")
                        .answers(CloudEventJson.Page.class),
                this::page);
    }

    private Mono<ServerResponse> page(ServerRequest request) {
        long after = Params.number(request, "after", 0);
        int limit = Params.limit(request, STANDARD_LIMIT, MOST);
        return Mono.fromFuture(() -> feed.read(log, after, limit))
                .map(CloudEventJson.Page::of)
                .flatMap(
                        page ->
                                Positions.stamp(
                                                ServerResponse.ok(),
                                                PositionVector.of(log, page.head()))
                                        .bodyValue(page));
    }
}
