package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.PositionVector;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

class ReadTest {
    private final WebTestClient client =
            WebExamples.open(
                    Route.get(
                            "/read",
                            Access.READ,
                            Operation.of("read", "Reads."),
                            request ->
                                    AtLeast.read(
                                            request,
                                            WebExamples.at(PositionVector.of("release", 812)),
                                            () -> Mono.just(Map.of("n", 1)))),
                    Route.get(
                            "/params",
                            Access.READ,
                            Operation.of("params", "Reads."),
                            request ->
                                    ServerResponse.ok()
                                            .bodyValue(
                                                    Arrays.asList(
                                                            Params.limit(request, 50, 200),
                                                            Params.instant(request, "from"),
                                                            Params.oneOf(
                                                                    request,
                                                                    "access",
                                                                    Access.class),
                                                            Params.cursor(request)))));

    @Test
    void aReadSaysWhichPositionItHoldsAt() {
        client.get()
                .uri("/read?atLeast=release:812")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(Positions.HEADER, "release:812");
    }

    @Test
    void aReadAheadOfTheViewsSaysHowFarTheyAreAndWhenToRetry() {
        client.get()
                .uri("/read?atLeast=release:813")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals(HttpHeaders.RETRY_AFTER, "1")
                .expectBody()
                .jsonPath("$.applied")
                .isEqualTo("release:812");
    }

    @Test
    void anUnchangedAnswerCostsNoBody() {
        String etag =
                client.get()
                        .uri("/read")
                        .exchange()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getETag();

        client.get()
                .uri("/read")
                .header(HttpHeaders.IF_NONE_MATCH, String.valueOf(etag))
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=201, limit",
        "limit=many, limit",
        "limit=-1, limit",
        "from=2026-03-01, from",
        "access=SOME, access",
        "cursor=%25, cursor"
    })
    void aParameterThatIsNotUnderstoodIsNamed(String query, String field) {
        assertThat(client.get().uri(java.net.URI.create("/params?" + query)).exchange())
                .satisfies(answer -> answer.expectStatus().isBadRequest())
                .satisfies(answer -> answer.expectBody().jsonPath("$.field").isEqualTo(field));
    }

    @Test
    void parametersAreRead() {
        String query =
                "/params?limit=7&from=2026-03-01T01:00:00%2B01:00&access=READ&cursor="
                        + Params.toCursor("a/ü");
        client.get()
                .uri(java.net.URI.create(query))
                .exchange()
                .expectBody()
                .json("[7,\"2026-03-01T00:00:00Z\",\"READ\",\"a/ü\"]");
    }

    @Test
    void aMalformedPositionIsNamed() {
        client.get()
                .uri("/read?atLeast=812")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("atLeast");
    }
}
