package dev.turnback.insight;

import static dev.turnback.insight.LikeThisExamples.contained;
import static dev.turnback.insight.LikeThisExamples.declared;
import static dev.turnback.insight.LikeThisExamples.harm;
import static dev.turnback.insight.LikeThisExamples.links;
import static dev.turnback.insight.LikeThisExamples.minute;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.kernel.PositionVector;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@DisplayName("given three earlier incidents of the shop, recorded live")
class LikeThisOverHttpTest {

    private static final String LIKE_THIS = "/api/v1/incidents/inc_now/like-this";

    private final FakeFeed feed = new FakeFeed();
    private final InMemoryViewStore views = new InMemoryViewStore(InsightService.views());
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private Instant now = LikeThisExamples.RECORDED.plusSeconds(1_000);
    private final InsightService service =
            InsightService.start(feed, views, executor, timer, () -> now);
    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(Routes.router(service.routes())).build();
    private long position;

    @BeforeEach
    void theShop() {
        for (int i = 1; i <= 3; i++) {
            String id = "inc_" + i;
            given(declared(id, i), harm(id, i), links(id, "shop"), contained(id, i, i * 10));
        }
        given(declared("inc_now", 9), harm("inc_now", 9), links("inc_now", "shop"));
    }

    @AfterEach
    void stop() {
        service.close();
        views.close();
        executor.close();
        timer.close();
    }

    private void given(IncidentEvents... events) {
        for (IncidentEvents body : events) {
            feed.append(List.of(LikeThisExamples.event(++position, body)));
        }
        boolean applied =
                service.progress()
                        .reach(PositionVector.of("incident", position), Duration.ofSeconds(20))
                        .join();
        assertThat(applied).isTrue();
    }

    private EntityExchangeResult<byte[]> ask(String address) {
        return client.get().uri(address).exchange().expectBody().returnResult();
    }

    private static JsonNode json(EntityExchangeResult<byte[]> result) {
        return Json.mapper().readTree(result.getResponseBody());
    }

    private JsonNode answer(String query) {
        EntityExchangeResult<byte[]> result = ask(LIKE_THIS + query);
        assertThat(result.getStatus().value()).isEqualTo(200);
        return json(result);
    }

    @Test
    @DisplayName("says who is like it, how long these took, and where it was read")
    void whole() {
        now = minute(9, 20);
        JsonNode answer = answer("");
        assertThat(answer.get("incidentId").asString()).isEqualTo("inc_now");
        assertThat(answer.get("basis").asString()).isEqualTo("VERIFIED");
        assertThat(answer.get("n").asInt()).isEqualTo(3);
        assertThat(answer.get("p50").get("seconds").asDouble()).isEqualTo(1_200);
        assertThat(answer.get("rule").get("likeness").asString()).isEqualTo("COMPONENT");
        assertThat(answer.get("rule").get("least").asInt()).isEqualTo(20);
        assertThat(answer.get("position").asString()).isEqualTo("incident:" + position);
        assertThat(answer.get("formulaVersion").asString()).isEqualTo("like-this/verified/1");
        assertThat(answer.get("status").asString()).isEqualTo("provisional");
        assertThat(answer.get("finding").asString())
                .isEqualTo("Not enough earlier incidents to compare: 3, and it takes 20.");
        assertThat(answer.get("earlier"))
                .extracting(each -> each.get("incidentId").asString())
                .containsExactly("inc_3", "inc_2", "inc_1");
    }

    @Test
    @DisplayName("holds now, to ten seconds, but not before it was recorded")
    void at() {
        Instant recorded = LikeThisExamples.RECORDED.plusSeconds(position);
        now = recorded.minusSeconds(1);
        assertThat(answer("").get("at").asString()).isEqualTo(recorded.toString());
        now = LikeThisExamples.RECORDED.plusSeconds(1_009);
        assertThat(answer("").get("at").asString())
                .isEqualTo(LikeThisExamples.RECORDED.plusSeconds(1_000).toString());
    }

    @Test
    @DisplayName("is not answered again within ten seconds while nothing is recorded")
    void notModified() {
        String etag = requireNonNull(ask(LIKE_THIS).getResponseHeaders().getETag());
        now = now.plusSeconds(9);
        assertThat(askedBefore(etag)).isEqualTo(304);
        now = now.plusSeconds(1);
        assertThat(askedBefore(etag)).isEqualTo(200);
    }

    private int askedBefore(String etag) {
        return client.get()
                .uri(LIKE_THIS)
                .header(HttpHeaders.IF_NONE_MATCH, etag)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    @Test
    @DisplayName("tells at once what is recorded, and what was known then as it was")
    void later() {
        String then = "incident:" + position;
        Instant before = LikeThisExamples.RECORDED.plusSeconds(position);
        given(declared("inc_4", 4), links("inc_4", "shop"));
        assertThat(answer("?atLeast=incident:" + position).get("n").asInt()).isEqualTo(4);
        assertThat(answer("?position=" + then).get("n").asInt()).isEqualTo(3);
        assertThat(answer("?position=" + then).get("at").asString()).isEqualTo(before.toString());
        JsonNode asOf = answer("?asOf=" + before);
        assertThat(asOf.get("n").asInt()).isEqualTo(3);
        assertThat(asOf.get("at").asString()).isEqualTo(before.toString());
    }

    @Test
    @DisplayName("is final once everything by then is known")
    void isFinal() {
        Instant asOf = LikeThisExamples.RECORDED.plusSeconds(position);
        feed.closeAt(asOf);
        given(declared("inc_4", 4));
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (service.progress().closedTime().isBefore(asOf) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(answer("?asOf=" + asOf).get("status").asString()).isEqualTo("final");
    }

    @Test
    @DisplayName("lists no more of them than were asked for")
    void limit() {
        assertThat(answer("?limit=1").get("earlier")).hasSize(1);
        assertThat(answer("?limit=1").get("n").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=501, limit",
        "asOf=yesterday, asOf",
        "position=nowhere, position",
        "position=incident:9999, position",
        "basis=VERIFIED, basis",
        "limit=1&limit=2, limit"
    })
    @DisplayName("refuses by name what it does not understand")
    void malformed(String query, String field) {
        EntityExchangeResult<byte[]> result = ask(LIKE_THIS + "?" + query);
        assertThat(result.getStatus().value()).isEqualTo(400);
        assertThat(json(result).get("field").asString()).isEqualTo(field);
    }

    @Test
    @DisplayName("knows no other incident, nor this one before it was recorded")
    void unknown() {
        EntityExchangeResult<byte[]> other = ask("/api/v1/incidents/inc_x/like-this");
        assertThat(other.getStatus().value()).isEqualTo(404);
        EntityExchangeResult<byte[]> early =
                ask(LIKE_THIS + "?asOf=" + LikeThisExamples.RECORDED.plusSeconds(1));
        assertThat(early.getStatus().value()).isEqualTo(404);
        assertThat(json(early).get("detail").asString())
                .isEqualTo("nothing was recorded of an incident inc_now by 2026-06-01T00:00:01Z");
    }
}
