package dev.turnback.gateway;

import dev.turnback.web.Access;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Bodies;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Problems;
import dev.turnback.web.Route;
import dev.turnback.web.Sessions;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Signing in and out: the admin token buys a browser a cookie that may read and record. */
public final class SessionRoutes {
    private static final String PATH = "/api/v1/session";

    private final AdminToken token;
    private final Sessions sessions;

    public SessionRoutes(AdminToken token, Sessions sessions) {
        this.token = token;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(
                        PATH,
                        Access.PUBLIC,
                        Operation.of(
                                        "signIn",
                                        "Exchanges the admin token for a cookie of the browser.")
                                .takes(SignIn.class),
                        this::signIn),
                Route.get(
                        PATH,
                        Access.READ,
                        Operation.of("readSession", "Who is asking, and what they may do.")
                                .answers(Caller.class),
                        SessionRoutes::caller),
                new Route(
                        HttpMethod.DELETE,
                        PATH,
                        Access.PUBLIC,
                        Operation.of("signOut", "Ends the session of the cookie."),
                        this::signOut));
    }

    record SignIn(String token) {}

    /**
     * @param actor the id that is recorded with what they do
     * @param mayRecord false when they may only look
     */
    record Caller(String actor, boolean mayRecord) {}

    private static Mono<ServerResponse> caller(ServerRequest request) {
        return request.principal()
                .cast(Authentication.class)
                .map(
                        known ->
                                new Caller(
                                        known.getName(),
                                        known.getAuthorities().stream()
                                                .anyMatch(
                                                        may ->
                                                                Access.WRITE
                                                                        .name()
                                                                        .equals(
                                                                                may
                                                                                        .getAuthority()))))
                .flatMap(
                        caller ->
                                ServerResponse.ok()
                                        .cacheControl(CacheControl.noStore())
                                        .bodyValue(caller));
    }

    private Mono<ServerResponse> signIn(ServerRequest request) {
        return Bodies.read(request, SignIn.class)
                .flatMap(
                        body ->
                                token.matches(body.token().strip())
                                        ? ServerResponse.noContent()
                                                .cookie(sessions.startRecording())
                                                .build()
                                        : Mono.error(wrongToken()));
    }

    private Mono<ServerResponse> signOut(ServerRequest request) {
        return ServerResponse.noContent().cookie(sessions.end(request)).build();
    }

    private static Problem wrongToken() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                Problems.unauthenticated().slug(),
                "that is not the token of this server",
                Map.of());
    }
}
