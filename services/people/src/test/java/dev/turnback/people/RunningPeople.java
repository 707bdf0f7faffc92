package dev.turnback.people;

import static java.util.Objects.requireNonNull;

import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Routes;
import dev.turnback.web.Security;
import dev.turnback.web.Sessions;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People, and a route for every right, behind the chain; on stores in memory. */
final class RunningPeople implements AutoCloseable {

    static final String TOKEN = "tb_the-admin-token-of-these-tests";
    static final JsonMapper JSON = JsonMapper.shared();

    final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));
    final Map<String, Map<String, String>> drawers = new HashMap<>();
    private final AtomicLong counter = new AtomicLong();
    private final InMemoryCommitLog log = new InMemoryCommitLog();
    private final InMemoryViewStore views = new InMemoryViewStore(PeopleService.views());
    private final AtomicReference<CompletableFuture<@Nullable Void>> writes =
            new AtomicReference<>(CompletableFuture.completedFuture(null));
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(now::get);
    private final Machinery machinery =
            Machinery.threads(now::get, prefix -> prefix + "_" + counter.incrementAndGet());
    private PeopleService service = start();
    private WebTestClient client = client();

    private PeopleService start() {
        return PeopleService.start(
                log,
                held(views),
                new InMemoryDirectory(drawers),
                blobs,
                AdminToken.of(TOKEN),
                machinery);
    }

    /** The same views, whose writes wait for as long as they are held. */
    private ViewStore held(ViewStore store) {
        return (ViewStore)
                Proxy.newProxyInstance(
                        ViewStore.class.getClassLoader(),
                        new Class<?>[] {ViewStore.class},
                        (_, method, arguments) ->
                                method.getName().equals("write")
                                        ? writes.get()
                                                .thenCompose(
                                                        _ -> store.write((ViewBatch) arguments[0]))
                                        : method.invoke(store, arguments));
    }

    /** From now on nothing reaches the views, until what this gives is run. */
    Runnable holdViews() {
        var held = new CompletableFuture<@Nullable Void>();
        writes.set(held);
        return () -> {
            writes.set(CompletableFuture.completedFuture(null));
            held.complete(null);
        };
    }

    PeopleService service() {
        return service;
    }

    /** As after a restart of the process: only what is stored is there. */
    void restart() {
        service.close();
        service = start();
        client = client();
    }

    private WebTestClient client() {
        var routes = new ArrayList<>(service.routes());
        for (Access access : Access.values()) {
            routes.add(
                    new Route(
                            access.records() ? HttpMethod.POST : HttpMethod.GET,
                            path(access),
                            access,
                            Operation.of(access.name(), "Needs it."),
                            request -> ServerResponse.noContent().build()));
        }
        var table = new RouteTable(routes);
        return WebTestClient.bindToRouterFunction(Routes.router(table))
                .handlerStrategies(
                        HandlerStrategies.builder()
                                .webFilter(
                                        Security.filter(
                                                Security.Rules.of(table), service.identities()))
                                .build())
                .configureClient()
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    private static String path(Access access) {
        return "/api/v1/needs/" + access.name();
    }

    /** The rights that whoever shows this has. */
    List<Access> rights(Shown shown) {
        return List.of(Access.values()).stream()
                .filter(access -> access != Access.PUBLIC)
                .filter(access -> status(access, shown) == 204)
                .toList();
    }

    int status(Access access, Shown shown) {
        return request(access.records() ? HttpMethod.POST : HttpMethod.GET, path(access), shown)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }

    /** What a request shows of its sender. */
    sealed interface Shown {
        record Bearer(String token) implements Shown {}

        record Cookie(String value) implements Shown {}

        record Nothing() implements Shown {}
    }

    static final Shown ADMIN = new Shown.Bearer(TOKEN);

    private WebTestClient.RequestBodySpec request(HttpMethod method, String path, Shown shown) {
        WebTestClient.RequestBodySpec request = client.method(method).uri(path);
        switch (shown) {
            case Shown.Bearer(String token) -> request.header("Authorization", "Bearer " + token);
            case Shown.Cookie(String value) -> request.cookie(Sessions.COOKIE, value);
            case Shown.Nothing _ -> {}
        }
        return request;
    }

    WebTestClient.ResponseSpec get(String path, Shown shown) {
        return request(HttpMethod.GET, "/api/v1" + path, shown).exchange();
    }

    WebTestClient.ResponseSpec delete(String path, Shown shown) {
        return request(HttpMethod.DELETE, "/api/v1" + path, shown).exchange();
    }

    WebTestClient.ResponseSpec post(String path, String json, Shown shown) {
        return post(path, json, shown, "key-" + counter.incrementAndGet());
    }

    WebTestClient.ResponseSpec post(String path, String json, Shown shown, String key) {
        return request(HttpMethod.POST, "/api/v1" + path, shown)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    static JsonNode body(WebTestClient.ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status);
        return JSON.readTree(
                requireNonNull(answer.expectBody(String.class).returnResult().getResponseBody()));
    }

    /** Adds somebody; the answer has the one-time password. */
    JsonNode added(String signInName, String roles) {
        return body(
                post(
                        "/people",
                        "{\"name\":\"%s\",\"signInName\":\"%s\",\"roles\":%s}"
                                .formatted("Name of " + signInName, signInName, roles),
                        ADMIN),
                201);
    }

    /** Adds somebody who has chosen a password of their own, and signs them in. */
    Shown.Cookie signedIn(String signInName, String roles) {
        String oneTime = added(signInName, roles).get("oneTimePassword").asString();
        Shown.Cookie first = signIn(signInName, oneTime);
        post(
                        "/session/password",
                        "{\"current\":\"%s\",\"next\":\"%s\"}"
                                .formatted(oneTime, passwordOf(signInName)),
                        first)
                .expectStatus()
                .isNoContent();
        return first;
    }

    static String passwordOf(String signInName) {
        return signInName + " has a long one";
    }

    Shown.Cookie signIn(String signInName, String password) {
        var answer = tryToSignIn(signInName, password).expectStatus().isNoContent();
        return new Shown.Cookie(
                requireNonNull(
                                answer.returnResult(Void.class)
                                        .getResponseCookies()
                                        .getFirst(Sessions.COOKIE))
                        .getValue());
    }

    WebTestClient.ResponseSpec tryToSignIn(String signInName, String password) {
        return post(
                "/session",
                "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(signInName, password),
                new Shown.Nothing());
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        blobs.close();
        log.close();
    }
}
