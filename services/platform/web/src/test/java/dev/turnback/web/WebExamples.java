package dev.turnback.web;

import dev.turnback.feed.ViewProgress;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.server.HandlerStrategies;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;

/** A small API with a route for every rule, and the chain before it. */
final class WebExamples {
    static final String TOKEN = "tb_example";
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-03-01T12:00:00Z"));

    record Note(String text, @Nullable Integer stars, List<Tag> tags) {}

    record Tag(String name) {}

    private WebExamples() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/open", Access.PUBLIC, Operation.of("open", "Open."), r -> note("open")),
                Route.get(
                        "/api/v1/notes",
                        Access.READ,
                        Operation.of("listNotes", "Lists.")
                                .query("limit", "How many.")
                                .answers(Note.class),
                        r -> note("all")),
                Route.get(
                        "/api/v1/notes/{id}",
                        Access.READ,
                        Operation.of("oneNote", "One.").answers(Note.class),
                        r -> note(r.pathVariable("id"))),
                Route.post(
                        "/api/v1/notes",
                        Access.LOG,
                        Operation.of("takeNote", "Takes.").takes(Note.class).answers(Note.class),
                        r -> note("taken")),
                Route.get(
                        "/{*page}",
                        Access.PUBLIC,
                        Operation.of("pages", "Pages."),
                        r -> ServerResponse.ok().bodyValue("a page")));
    }

    static WebTestClient client(List<Route> routes, Sessions sessions) {
        var table = new RouteTable(routes);
        return WebTestClient.bindToRouterFunction(Routes.router(table))
                .handlerStrategies(
                        HandlerStrategies.builder()
                                .webFilter(
                                        Security.filter(
                                                Security.Rules.of(table), identities(sessions)))
                                .build())
                .build();
    }

    /** The token may do everything, whoever has a session looks. */
    private static Identities identities(Sessions sessions) {
        AdminToken admin = AdminToken.of(TOKEN);
        return new Identities() {
            @Override
            public Optional<Caller> ofToken(String token) {
                return admin.matches(token) ? Optional.of(Caller.admin()) : Optional.empty();
            }

            @Override
            public Optional<Caller> ofSession(ServerWebExchange exchange) {
                return sessions.of(exchange)
                        .map(session -> Caller.of(session.actor(), Access.KNOWN, Access.READ));
            }
        };
    }

    /** Starts a session as a browser would get it. */
    static ResponseCookie start(Sessions sessions) {
        return sessions.start(
                "somebody", MockServerWebExchange.from(MockServerHttpRequest.get("/")));
    }

    static WebTestClient open(Route... routes) {
        return WebTestClient.bindToRouterFunction(Routes.router(List.of(routes))).build();
    }

    /** Views that stay where they are. */
    static ViewProgress at(PositionVector applied) {
        return new ViewProgress() {
            @Override
            public PositionVector applied() {
                return applied;
            }

            @Override
            public Instant closedTime() {
                return Instant.MIN;
            }

            @Override
            public Optional<String> trouble() {
                return Optional.empty();
            }

            @Override
            public boolean caughtUp() {
                return true;
            }

            @Override
            public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
                return CompletableFuture.completedFuture(applied.reaches(position));
            }
        };
    }

    private static reactor.core.publisher.Mono<ServerResponse> note(String text) {
        return ServerResponse.ok().bodyValue(new Note(text, null, List.of()));
    }
}
