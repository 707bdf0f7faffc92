package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.ServerResponse;

class MalformedRequestTest {
    enum Kind {
        CODE,
        CONFIG
    }

    record Line(Kind kind, String description) {}

    record Plan(
            String version,
            @Nullable String previousVersion,
            int exposurePercent,
            List<Line> changes,
            @Nullable Instant at) {
        Plan {
            if (exposurePercent > 100) {
                throw new IllegalArgumentException("exposurePercent is at most 100");
            }
        }
    }

    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(
                            Routes.router(
                                    List.of(
                                            Route.post(
                                                    "/api/v1/plans",
                                                    Access.LOG,
                                                    Operation.of("plan", "Plans."),
                                                    request ->
                                                            Bodies.read(request, Plan.class)
                                                                    .flatMap(
                                                                            ServerResponse.ok()
                                                                                    ::bodyValue)),
                                            Route.get(
                                                    "/api/v1/plans/{id}",
                                                    Access.READ,
                                                    Operation.of("plan1", "Reads."),
                                                    request -> {
                                                        throw new IllegalStateException("secret");
                                                    }))))
                    .build();

    static Stream<Arguments> malformedBodies() {
        return Stream.of(
                Arguments.of("{\"version\":\"2\"", "", "not valid JSON"),
                Arguments.of("null", "", "JSON object"),
                Arguments.of("[]", "", "an object"),
                Arguments.of("{} {}", "", ""),
                Arguments.of(plan("\"previousVersion\":null,\"colour\":1"), "colour", "no such"),
                Arguments.of("{\"exposurePercent\":1,\"changes\":[]}", "version", "required"),
                Arguments.of(plan("\"version\":\"3\""), "version", "twice"),
                Arguments.of(plan("\"at\":1700000000"), "at", "RFC 3339"),
                Arguments.of(plan("\"at\":\"2026-03-01T09:30:00\""), "at", "RFC 3339"),
                Arguments.of(plan("\"previousVersion\":7"), "previousVersion", "a string"),
                Arguments.of(body(null, 1, "[]"), "version", "not be null"),
                Arguments.of(body("2", 101, "[]"), "", "at most 100"),
                Arguments.of(body("2", 1, "[null]"), "changes[0]", "not be null"),
                Arguments.of(
                        body("2", 1, "[{\"kind\":\"CODE\",\"description\":\"\"},{\"kind\":\"X\"}]"),
                        "changes[1].kind",
                        "one of CODE, CONFIG"),
                Arguments.of(
                        body("2", 1, "[{\"kind\":\"CODE\"}]"),
                        "changes[0].description",
                        "is required"),
                Arguments.of(
                        "{\"version\":\"2\",\"exposurePercent\":\"1\",\"changes\":[]}",
                        "exposurePercent",
                        "a whole number"),
                Arguments.of(
                        "{\"version\":\"2\",\"exposurePercent\":1.5,\"changes\":[]}",
                        "exposurePercent",
                        "a whole number"),
                Arguments.of(plan("\"previousVersion\":\"a\\ud800b\""), "previousVersion", "half"),
                Arguments.of(plan("\"x\":{\"y\":[1,+2]}"), "x.y[1]", "not valid JSON"),
                Arguments.of(
                        "{\"exposurePercent\":NaN,\"version\":\"2\"}", "exposurePercent", "JSON"),
                Arguments.of(
                        "{\"version\":\"2\",\"exposurePercent\":2147483648,\"changes\":[]}",
                        "exposurePercent",
                        "not so far from 0"),
                Arguments.of("[".repeat(100) + "]".repeat(100), "", "an object"),
                Arguments.of(
                        "{\"changes\":" + "[".repeat(70) + "]".repeat(70) + "}",
                        "changes[0]",
                        "an object"));
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void aMalformedBodyIsRefusedByNamingTheField(String body, String field, String detail) {
        Map<String, Object> problem = refused(post(body.getBytes(StandardCharsets.UTF_8)), 400);
        assertThat(problem).containsEntry("title", "Something in it is not right");

        assertThat(problem).containsEntry("type", "urn:turnback:problem:malformed");
        assertThat((String) problem.get("field")).endsWith(field);
        assertThat((String) problem.get("detail")).contains(detail);
    }

    @Test
    void nestingBeyondTheLimitIsRefusedWhereverItIs() {
        String deep = plan("\"extra\":" + "[".repeat(65) + "]".repeat(65));

        assertThat((String) refused(post(deep.getBytes(StandardCharsets.UTF_8)), 400).get("field"))
                .startsWith("extra[0]");
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] body = plan("\"previousVersion\":\"?\"").getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xff;

        assertThat((String) refused(post(body), 400).get("detail")).contains("UTF-8");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        assertThat(refused(post(new byte[Bodies.MAX_BYTES + 1]), 413))
                .containsEntry("maxBytes", Bodies.MAX_BYTES);
    }

    @Test
    void anotherMediaTypeIsRefused() {
        var answer =
                client.post()
                        .uri("/api/v1/plans")
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("{}")
                        .exchange();

        refused(answer, 415);
    }

    @Test
    void aGoodBodyIsRead() {
        post(plan("\"at\":\"2026-03-01T10:30:00+01:00\"").getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        """
                        {"version":"2","previousVersion":null,"exposurePercent":1,
                         "changes":[],"at":"2026-03-01T09:30:00Z"}
                        """);
    }

    @Nested
    class Addresses {
        @Test
        void anUnknownAddressIsNotFound() {
            assertThat(refused(client.get().uri("/api/v1/nothing").exchange(), 404))
                    .containsEntry("title", "Not found");
        }

        @Test
        void anotherMethodIsRefusedByNamingTheAllowedOnes() {
            var answer = client.delete().uri("/api/v1/plans").exchange();

            refused(answer, 405);
            answer.expectHeader().valueEquals("Allow", "POST");
        }

        @Test
        void whatNobodyForesawTellsNoDetail() {
            assertThat(refused(client.get().uri("/api/v1/plans/7").exchange(), 500).toString())
                    .doesNotContain("secret");
        }
    }

    private WebTestClient.ResponseSpec post(byte[] body) {
        return client.post()
                .uri("/api/v1/plans")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> refused(WebTestClient.ResponseSpec answer, int status) {
        byte[] body =
                answer.expectStatus()
                        .isEqualTo(HttpStatus.valueOf(status))
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        Map<String, Object> problem = Json.mapper().readValue(body, Map.class);
        assertThat(problem).containsEntry("status", status).containsKeys("type", "title", "detail");
        return problem;
    }

    private static String plan(String more) {
        return "{\"version\":\"2\",\"exposurePercent\":1,\"changes\":[]," + more + "}";
    }

    private static String body(@Nullable String version, int percent, String changes) {
        return "{\"version\":%s,\"exposurePercent\":%d,\"changes\":%s}"
                .formatted(version == null ? "null" : '"' + version + '"', percent, changes);
    }
}
