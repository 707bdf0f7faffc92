package dev.turnback.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Routes;
import dev.turnback.web.Security;
import dev.turnback.web.Sessions;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;

class SignInTest {
    private final AdminToken token = AdminToken.of("tb_the-token");
    private final Sessions sessions = new Sessions(InstantSource.system());
    private final WebTestClient client = client();

    @Test
    void theTokenBuysACookieThatScriptsAndOtherSitesCannotUse() {
        ResponseCookie cookie = signIn();

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).doesNotContain("token").hasSizeGreaterThan(40);
    }

    @Test
    void theCookieReadsAndRecords() {
        String cookie = signIn().getValue();

        get("/api/v1/figures", cookie).expectStatus().isOk();
        record(cookie, "Origin", "http://turnback.test:8080").expectStatus().isOk();
        get("/api/v1/session", cookie)
                .expectBody(String.class)
                .isEqualTo("{\"actor\":\"admin\",\"mayRecord\":true}");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, http://elsewhere.test",
        "Origin, http://turnback.test:9090",
        "Origin, null",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site"
    })
    void anotherSitesPageRecordsNothingWithTheCookie(String header, String value) {
        record(signIn().getValue(), header, value).expectStatus().isForbidden();
    }

    @Test
    void aVisitorOfTheSampleReadsAndNeverRecords() {
        String cookie = sessions.startReading().getValue();

        get("/api/v1/figures", cookie).expectStatus().isOk();
        record(cookie, "Sec-Fetch-Site", "same-origin").expectStatus().isForbidden();
        get("/api/v1/session", cookie)
                .expectBody(String.class)
                .isEqualTo("{\"actor\":\"session\",\"mayRecord\":false}");
    }

    @Test
    void nobodyIsToldWhoIsAskingWithoutASession() {
        client.get().uri("/api/v1/session").exchange().expectStatus().isUnauthorized();
    }

    private WebTestClient.ResponseSpec get(String path, String cookie) {
        return client.get().uri(path).cookie(Sessions.COOKIE, cookie).exchange();
    }

    private WebTestClient.ResponseSpec record(String cookie, String header, String value) {
        return client.post()
                .uri("/api/v1/figures")
                .header("Host", "turnback.test:8080")
                .header(header, value)
                .cookie(Sessions.COOKIE, cookie)
                .exchange();
    }

    @Test
    void aWrongTokenIsRefused() {
        post("tb_another")
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .doesNotExist("Set-Cookie");
    }

    @Test
    void signingOutEndsTheSession() {
        String cookie = signIn().getValue();

        client.delete()
                .uri("/api/v1/session")
                .cookie(Sessions.COOKIE, cookie)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectCookie()
                .maxAge(Sessions.COOKIE, java.time.Duration.ZERO);
        client.get()
                .uri("/api/v1/figures")
                .cookie(Sessions.COOKIE, cookie)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    private ResponseCookie signIn() {
        return java.util.Objects.requireNonNull(
                post("tb_the-token")
                        .expectStatus()
                        .isNoContent()
                        .returnResult(Void.class)
                        .getResponseCookies()
                        .getFirst(Sessions.COOKIE));
    }

    private WebTestClient.ResponseSpec post(String given) {
        return client.post()
                .uri("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"token\":\"" + given + "\"}")
                .exchange();
    }

    private WebTestClient client() {
        var routes = new ArrayList<>(new SessionRoutes(token, sessions).routes());
        routes.add(
                Route.get(
                        "/api/v1/figures",
                        Access.READ,
                        Operation.of("figures", "Figures."),
                        request -> ServerResponse.ok().build()));
        routes.add(
                Route.post(
                        "/api/v1/figures",
                        Access.WRITE,
                        Operation.of("record", "Records."),
                        request -> ServerResponse.ok().build()));
        var table = new RouteTable(routes);
        return WebTestClient.bindToRouterFunction(Routes.router(table))
                .handlerStrategies(
                        HandlerStrategies.builder()
                                .webFilter(Security.filter(table, token, sessions))
                                .build())
                .build();
    }
}
