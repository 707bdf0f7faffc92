package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.decision.automation.Deadlines;
import dev.turnback.decision.measure.Bindings.Binding;
import dev.turnback.decision.measure.Measuring;
import dev.turnback.decision.write.Refusals;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.service.Machinery;
import dev.turnback.service.ServiceCore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** From a sheet that says how a rule is measured to the sample that is heard. */
class MeasuringTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final SheetPublished SHEET =
            new SheetPublished(
                    "sht_1",
                    "shop",
                    "Shop",
                    2,
                    List.of(
                            rule("sent", null),
                            rule("asked", new SheetRule.Measured("main", "sum(errors)"))),
                    NOON);

    private static SheetRule rule(String id, SheetRule.@Nullable Measured measured) {
        return new SheetRule(
                id,
                id,
                id + "_rate",
                HarmKind.USER,
                Comparison.ABOVE,
                2.0,
                null,
                0,
                1,
                60,
                RequiredAction.ROLLBACK,
                600.0,
                null,
                "commander",
                null,
                false,
                false,
                measured);
    }

    @Test
    void what_binds_a_live_release_is_asked_for_and_heard() throws Exception {
        var counter = new AtomicLong();
        var heard = new CompletableFuture<List<Observation>>();
        HttpServer prometheus = prometheus();
        try (var log = new InMemoryCommitLog();
                var views = new InMemoryViewStore(DecisionService.views());
                var leases = new InMemoryLeases(new InMemoryLeases.Disk());
                var directory = new InMemoryDirectory();
                var machinery =
                        Machinery.threads(
                                () -> NOON, prefix -> prefix + "_" + counter.incrementAndGet());
                var core =
                        ServiceCore.start(
                                DecisionService.LOG,
                                log,
                                views,
                                DecisionSlices.ALL,
                                DecisionService.VIEWS,
                                Deadlines::changes,
                                machinery);
                var measuring =
                        new Measuring(core, core.desk(Refusals::of), views, directory, machinery)) {
            registered(measuring, prometheus.getAddress().getPort());
            measuring.begin(
                    new InProcessEventFeed(
                            Map.of("release", OtherServices.that(SHEET)), machinery.executor()),
                    () ->
                            CompletableFuture.completedFuture(
                                    List.of(
                                            new Binding("rel_1", "shop", "sht_1", 2),
                                            new Binding("rel_2", "cart", "sht_9", 1))),
                    (observations, receivedAt) -> {
                        assertThat(receivedAt).isEqualTo(NOON);
                        heard.complete(observations);
                        return heard.thenAccept(_ -> {});
                    },
                    leases);
            assertThat(heard.get(20, TimeUnit.SECONDS))
                    .containsExactly(new Sample("asked_rate", "shop", "rel_1", null, NOON, 7));
        } finally {
            prometheus.stop(0);
        }
    }

    private static void registered(Measuring measuring, int port) {
        WebTestClient.bindToRouterFunction(Routes.router(measuring.routes()))
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build()
                .post()
                .uri("/api/v1/data-sources")
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"name\":\"main\",\"url\":\"http://127.0.0.1:%d\"}".formatted(port))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private static HttpServer prometheus() throws Exception {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] answer =
                """
                {"status":"success","data":{"resultType":"vector","result":[
                  {"metric":{},"value":[1772452800,"7"]}]}}"""
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/api/v1/query",
                exchange -> {
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
