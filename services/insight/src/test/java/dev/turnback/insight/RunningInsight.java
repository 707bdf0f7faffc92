package dev.turnback.insight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.feed.PublishedEvent;
import dev.turnback.kernel.PositionVector;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The whole service over memory, asked as anybody asks it. */
final class RunningInsight implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final FakeFeed feed = new FakeFeed();
    private final InMemoryViewStore views = new InMemoryViewStore(InsightService.views());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final InstantSource clock;
    private InsightService service;
    private WebTestClient client;

    RunningInsight(InstantSource clock) {
        this.clock = clock;
        service = start();
        client = client();
    }

    private InsightService start() {
        return InsightService.start(feed, views, executor, timer, clock);
    }

    private WebTestClient client() {
        return WebTestClient.bindToRouterFunction(Routes.router(service.routes())).build();
    }

    /** What it has stored is all that it knows again. */
    void restart() {
        service.close();
        service = start();
        client = client();
    }

    /** Tells events, and waits until the figures hold them. */
    void tell(List<PublishedEvent> events) {
        feed.append(events);
        events.forEach(each -> await(PositionVector.of(each.source(), each.position())));
    }

    void await(PositionVector position) {
        assertThat(service.progress().reach(position, PATIENCE).join()).isTrue();
    }

    /** Nothing will be recorded at or before this time any more. */
    void closeAt(Instant time) {
        feed.closeAt(time);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (service.progress().closedTime().isBefore(time) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        assertThat(service.progress().closedTime()).isEqualTo(time);
    }

    EntityExchangeResult<byte[]> raw(String path, @Nullable String etag) {
        var request = client.get().uri(URI.create(path));
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        return request.exchange().expectBody().returnResult();
    }

    JsonNode json(String path) {
        return Json.mapper().readTree(text(path, 200));
    }

    String text(String path, int status) {
        EntityExchangeResult<byte[]> answer = raw(path, null);
        assertThat(answer.getStatus().value()).as("%s", path).isEqualTo(status);
        return new String(body(answer), UTF_8);
    }

    static byte[] body(EntityExchangeResult<byte[]> answer) {
        byte[] body = answer.getResponseBody();
        return body == null ? new byte[0] : body;
    }

    @Override
    public void close() {
        service.close();
        views.close();
        executor.close();
        timer.close();
    }
}
