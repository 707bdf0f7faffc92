package dev.turnback.gateway.live;

import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code GET /stream}: server-sent events about one topic. */
public record LiveRoute(LiveHub hub) {

    private static final String LAST_SEEN = "Last-Event-ID";

    public Route route() {
        return Route.get(
                "/api/v1/stream",
                Access.READ,
                Operation.of("stream", "What is being recorded about a topic, as it happens.")
                        .query("topic", "releases, incidents, guidance, or incident:ID")
                        .query(
                                "after",
                                "the id of the last event that was seen; the header "
                                        + LAST_SEEN
                                        + " says the same"),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String topic = Params.text(request, "topic");
        if (topic == null || !Topics.isTopic(topic)) {
            throw Problem.badField(
                    "topic", "expected releases, incidents, guidance or incident:ID");
        }
        PositionVector since = since(request);
        if (hub.isFull()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "too many are looking; try again",
                    Map.of());
        }
        Flux<byte[]> events = hub.view(topic, since);
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(
                        (message, context) ->
                                message.writeAndFlushWith(
                                        events.map(
                                                bytes ->
                                                        Mono.<DataBuffer>just(
                                                                message.bufferFactory()
                                                                        .wrap(bytes)))));
    }

    private static @Nullable PositionVector since(ServerRequest request) {
        String header = request.headers().firstHeader(LAST_SEEN);
        String text = header == null ? Params.text(request, "after") : header;
        if (text == null) {
            return null;
        }
        try {
            return text.isBlank() ? PositionVector.ORIGIN : PositionVector.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problem.badField(
                    header == null ? "after" : LAST_SEEN, String.valueOf(e.getMessage()));
        }
    }
}
