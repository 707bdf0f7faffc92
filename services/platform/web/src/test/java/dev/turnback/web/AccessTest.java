package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

class AccessTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Sessions sessions = new Sessions(now::get);
    private final WebTestClient client = WebExamples.client(WebExamples.routes(), sessions);

    enum Shown {
        ANONYMOUS,
        SESSION,
        TOKEN
    }

    static Stream<Arguments> everyRouteByEveryCaller() {
        return WebExamples.routes().stream()
                .flatMap(
                        route ->
                                Stream.of(Shown.values())
                                        .map(caller -> Arguments.of(route, caller)));
    }

    @ParameterizedTest
    @MethodSource("everyRouteByEveryCaller")
    void aRouteAnswersExactlyThoseItsRuleNames(Route route, Shown caller) {
        int expected =
                switch (route.access()) {
                    case PUBLIC -> 200;
                    case KNOWN, READ -> caller == Shown.ANONYMOUS ? 401 : 200;
                    case LOG,
                            COMMAND,
                            RELEASE,
                            GATE,
                            ROLL_BACK,
                            STEWARD,
                            IMPORT,
                            SIGNAL,
                            OPERATE,
                            ADMIN ->
                            switch (caller) {
                                case ANONYMOUS -> 401;
                                case SESSION -> 403;
                                case TOKEN -> 200;
                            };
                };

        String path = route.path().replace("{id}", "7").replace("{*page}", "history");
        assertThat(status(route.method(), path, caller)).isEqualTo(expected);
    }

    @Test
    void whatIsNotDeclaredIsHiddenFromStrangers() {
        for (String path : List.of("/api", "/api/v1/nothing", "/api/v1/notes/7/more")) {
            assertThat(status(HttpMethod.GET, path, Shown.ANONYMOUS)).as(path).isEqualTo(401);
            assertThat(status(HttpMethod.GET, path, Shown.TOKEN)).as(path).isEqualTo(404);
        }
        assertThat(status(HttpMethod.DELETE, "/api/v1/notes", Shown.ANONYMOUS)).isEqualTo(401);
        assertThat(status(HttpMethod.DELETE, "/api/v1/notes", Shown.TOKEN)).isEqualTo(405);
    }

    @Test
    void aRefusalIsAProblemThatSaysHowToSignIn() {
        client.get()
                .uri("/api/v1/notes")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:turnback:problem:unauthenticated");
    }

    @Test
    void aWrongTokenIsNobodyEvenBesideASession() {
        client.get()
                .uri("/api/v1/notes")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + WebExamples.TOKEN + "x")
                .cookie(Sessions.COOKIE, WebExamples.start(sessions).getValue())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void aSessionEndsByItself() {
        ResponseCookie cookie = WebExamples.start(sessions);
        now.updateAndGet(time -> time.plus(Sessions.LIFE));

        client.get()
                .uri("/api/v1/notes")
                .cookie(cookie.getName(), cookie.getValue())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void theOldestSessionGivesWayWhenThereAreTooMany() {
        ResponseCookie first = WebExamples.start(sessions);
        for (int i = 0; i < Sessions.MOST; i++) {
            WebExamples.start(sessions);
        }

        client.get()
                .uri("/api/v1/notes")
                .cookie(first.getName(), first.getValue())
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        for (String path :
                List.of("/open", "/api/v1/notes", "/api/v1/nothing", "/open%2Fodd", "/open%0A")) {
            var headers = client.get().uri(URI.create(path)).exchange().returnResult(Void.class);

            assertThat(headers.getResponseHeaders().getFirst("Content-Security-Policy"))
                    .as(path)
                    .contains("script-src 'self'", "worker-src 'self'", "style-src 'self'")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(headers.getResponseHeaders().getFirst("X-Content-Type-Options"))
                    .isEqualTo("nosniff");
            assertThat(headers.getResponseHeaders().getFirst("Referrer-Policy"))
                    .isEqualTo("no-referrer");
        }
    }

    private int status(HttpMethod method, String path, Shown caller) {
        var request = client.method(method).uri(path);
        switch (caller) {
            case ANONYMOUS -> {}
            case SESSION -> request.cookie(Sessions.COOKIE, WebExamples.start(sessions).getValue());
            case TOKEN -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + WebExamples.TOKEN);
        }
        return request.exchange().returnResult(Void.class).getStatus().value();
    }
}
