package dev.turnback.gateway.live;

import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Access;
import dev.turnback.web.Identities;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import dev.turnback.web.Security;
import io.netty.channel.ChannelOption;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServerRequest;

/** {@code GET /stream}: server-sent events about one topic. */
public record LiveRoute(LiveHub hub, Identities identities) {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRoute.class);

    /** How often it is asked whether a viewer may still look. */
    private static final Duration ASKED = Duration.ofSeconds(1);

    /**
     * What the kernel may keep of what is sent and not taken. By itself it keeps megabytes for each
     * connection, so that it shows only after minutes that nobody takes anything.
     */
    private static final int KERNEL_BYTES = 1 << 15;

    private static final String LAST_SEEN = "Last-Event-ID";

    public Route route() {
        return Route.get(
                "/api/v1/stream",
                Access.READ,
                Operation.of("stream", "What is being recorded about a topic, as it happens.")
                        .query(
                                "topic",
                                "now (releases, incidents and obligations), releases, incidents,"
                                        + " guidance, obligations, attempts, incident:ID, obligation:ID or attempt:ID")
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
                    "topic",
                    "expected now, releases, incidents, guidance, obligations, attempts,"
                            + " incident:ID, obligation:ID or attempt:ID");
        }
        PositionVector since = since(request);
        if (hub.isFull()) {
            throw new Problem(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "too many are looking; try again",
                    Map.of());
        }
        connection(
                request,
                each -> each.channel().config().setOption(ChannelOption.SO_SNDBUF, KERNEL_BYTES));
        Flux<byte[]> events =
                hub.view(topic, since)
                        .takeUntilOther(noMore(request))
                        .onErrorResume(Viewer.TooSlow.class, _ -> cut(request, topic));
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

    /** It would wait for ever to be told that the answer has ended. */
    private static Mono<byte[]> cut(ServerRequest request, String topic) {
        LOG.info("somebody who looks at {} takes nothing, and is cut", topic);
        connection(request, Connection::dispose);
        return Mono.empty();
    }

    private static void connection(ServerRequest request, Consumer<Connection> change) {
        Object server =
                ServerHttpRequestDecorator.getNativeRequest(request.exchange().getRequest());
        if (server instanceof HttpServerRequest netty) {
            netty.withConnection(change);
        }
    }

    /** Ends what goes on when a token was revoked, a session ended or a role was taken away. */
    private Mono<Long> noMore(ServerRequest request) {
        return Flux.interval(ASKED)
                .filter(_ -> !Security.stillMay(identities, Access.READ, request.exchange()))
                .next();
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
