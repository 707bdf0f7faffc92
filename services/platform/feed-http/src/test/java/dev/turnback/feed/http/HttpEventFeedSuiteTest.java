package dev.turnback.feed.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.UnavailableException;
import dev.turnback.testing.feed.EventFeedSuite;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Routes;
import dev.turnback.web.Security;
import dev.turnback.web.ServiceTokens;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.RouterFunctions;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The feed over HTTP keeps the promises of all feeds. */
class HttpEventFeedSuiteTest extends EventFeedSuite {

    private static final String KEY = "a key of more than thirty-two bytes";
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Deque<HttpEventFeed> feeds = new ArrayDeque<>();
    private @Nullable DisposableServer server;

    @Override
    protected EventFeed open() {
        return reading(List.of(NOBODY, service()), HttpEventFeedSuiteTest::token);
    }

    private static String token(String log) {
        return new ServiceTokens("reader", KEY, InstantSource.system())
                .issue(log, Caller.of("reader-service", Access.READ));
    }

    private HttpEventFeed reading(List<URI> replicas, UnaryOperator<String> tokens) {
        var next = new HttpEventFeed(Map.of(SOURCE, replicas), tokens, executor, timer);
        feeds.add(next);
        return next;
    }

    /** A service that publishes the log, on any port. */
    private URI service() {
        if (server == null) {
            var table = new RouteTable(List.of(new PublishedRoute(SOURCE, log.feed()).route()));
            var tokens = new ServiceTokens(SOURCE, KEY, InstantSource.system());
            var handler =
                    RouterFunctions.toHttpHandler(
                            Routes.router(table),
                            HandlerStrategies.builder()
                                    .webFilter(Security.filter(table, tokens))
                                    .build());
            server =
                    HttpServer.create()
                            .host("127.0.0.1")
                            .port(0)
                            .handle(new ReactorHttpHandlerAdapter(handler))
                            .bindNow();
        }
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @AfterEach
    void close() {
        feeds.forEach(HttpEventFeed::close);
        if (server != null) {
            server.disposeNow();
        }
        timer.shutdownNow();
        executor.shutdown();
    }

    @Test
    void when_no_replica_answers_the_service_is_to_blame_and_no_event() {
        assertThatThrownBy(
                        () ->
                                reading(List.of(NOBODY, NOBODY), HttpEventFeedSuiteTest::token)
                                        .read(SOURCE, 0, 1)
                                        .join())
                .hasCauseInstanceOf(UnavailableException.class)
                .hasMessageContaining("what guidance publishes cannot be read at " + NOBODY);
    }

    @Test
    void without_a_token_for_this_service_nothing_is_told() {
        log.grow(3);
        assertThatThrownBy(
                        () ->
                                reading(List.of(service()), _ -> token("release"))
                                        .read(SOURCE, 0, 1)
                                        .join())
                .hasMessageContaining("it answered 401");
        assertThat(
                        follow(
                                reading(List.of(service()), HttpEventFeedSuiteTest::token),
                                0,
                                3,
                                new Random(1)))
                .hasSize(2);
    }
}
