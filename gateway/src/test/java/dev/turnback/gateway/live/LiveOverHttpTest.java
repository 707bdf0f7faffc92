package dev.turnback.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.launch.HttpServer;
import dev.turnback.web.Caller;
import dev.turnback.web.Identities;
import dev.turnback.web.Json;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Security;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ServerWebExchange;

@DisplayName("given viewers on connections of their own")
class LiveOverHttpTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LiveSettings IMPATIENT =
            new LiveSettings(
                    Duration.ofMillis(20),
                    Duration.ofMillis(500),
                    1 << 20,
                    Duration.ofSeconds(1),
                    Duration.ofMinutes(2),
                    8 << 20,
                    100,
                    20);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final GrowingFeed feed = new GrowingFeed("incident");
    private final LiveHub hub =
            new LiveHub(feed, IMPATIENT, executor, timer, InstantSource.system(), Json.mapper());
    private final HttpServer server = serve(hub);
    private final int port = URI.create(server.url()).getPort();
    private final List<EventStream> opened = new ArrayList<>();

    private static HttpServer serve(LiveHub hub) {
        var admin =
                new Identities() {
                    @Override
                    public Optional<Caller> ofToken(String token) {
                        return Optional.of(Caller.admin());
                    }

                    @Override
                    public Optional<Caller> ofSession(ServerWebExchange exchange) {
                        return Optional.empty();
                    }
                };
        var table = new RouteTable(List.of(new LiveRoute(hub, admin).route()));
        return HttpServer.start(
                0,
                InetAddress.getLoopbackAddress(),
                table,
                Security.filter(Security.Rules.of(table), admin));
    }

    @AfterEach
    void stop() throws IOException {
        for (EventStream each : opened) {
            each.close();
        }
        hub.close();
        server.close();
        executor.close();
        timer.close();
    }

    private EventStream view(String since) throws IOException {
        var stream = EventStream.open(port, "/api/v1/stream?topic=incident:inc_1", since);
        opened.add(stream);
        return stream;
    }

    /** So many, of a kilobyte each. */
    private void happen(int events) throws InterruptedException {
        for (int i = 0; i < events; i++) {
            feed.append(
                    "incident",
                    new IncidentDeclared("inc_1", "x".repeat(1_000), Severity.SEV2, false, NOON));
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void happenUntilViewers(int left) throws InterruptedException {
        long deadline = System.nanoTime() + SOON.toNanos();
        while (hub.viewers() > left) {
            assertThat(System.nanoTime()).as("somebody is cut").isLessThan(deadline);
            happen(10);
        }
    }

    private List<String> all() {
        return IntStream.rangeClosed(1, feed.log("incident").size())
                .mapToObj(i -> "incident:" + i)
                .toList();
    }

    @Test
    @DisplayName("one that takes nothing is cut soon, and misses nothing when it comes back")
    void stalled() throws Exception {
        EventStream healthy = view("");
        EventStream stalled = view("");
        healthy.readHeartbeat();
        stalled.readHeartbeat();
        var taken = executor.submit(() -> healthy.readUntil("incident:last"));
        happenUntilViewers(1);
        List<String> first = stalled.readToTheEnd();
        assertThat(first.size()).isBetween(1, all().size() - 1);
        happen(200);
        EventStream back = view(stalled.lastId());
        happen(10);
        List<String> rest = back.readUntil(all().getLast());
        assertThat(back.resets()).isZero();
        first.addAll(rest);
        assertThat(first).containsExactlyElementsOf(all());
        assertThat(taken.isDone()).isFalse();
        hub.close();
        assertThat(taken.get()).containsExactlyElementsOf(all());
    }

    @Test
    @DisplayName("one that takes everything slowly is not cut")
    void slow() throws Exception {
        EventStream slow = view("");
        slow.readHeartbeat();
        var events = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            happen(20);
            TimeUnit.MILLISECONDS.sleep(200);
            events.addAll(slow.readUntil(all().getLast()));
        }
        assertThat(events).containsExactlyElementsOf(all());
        assertThat(hub.viewers()).isEqualTo(1);
    }
}
