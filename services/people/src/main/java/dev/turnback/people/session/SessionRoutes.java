package dev.turnback.people.session;

import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.person.Role;
import dev.turnback.people.names.Card;
import dev.turnback.people.names.Names;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Caller;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Right;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Signing in and out, and a password of one's own. */
public record SessionRoutes(SignIn signIn, KnownCallers callers, Names names) {

    private static final String PATH = "/api/v1/session";
    private static final String EITHER = "expected either a name and a password, or a token";

    public List<Route> routes() {
        return List.of(
                Route.post(
                        PATH,
                        Access.PUBLIC,
                        Operation.of("signIn", "Starts a session of this browser.")
                                .takes(Credentials.class),
                        this::signIn),
                Route.get(
                        PATH,
                        Access.KNOWN,
                        Operation.of("readSession", "Who is asking, and what they may do.")
                                .answers(Answer.class),
                        this::caller),
                new Route(
                        HttpMethod.DELETE,
                        PATH,
                        Access.PUBLIC,
                        Operation.of("signOut", "Ends the session of the cookie."),
                        request ->
                                signIn.out(request)
                                        .flatMap(
                                                cookie ->
                                                        ServerResponse.noContent()
                                                                .cookie(cookie)
                                                                .build())),
                Route.post(
                        PATH + "/password",
                        Access.KNOWN,
                        Operation.of("changePassword", "Puts a password in place of one's own.")
                                .takes(NewPassword.class),
                        this::changePassword));
    }

    /**
     * Either a name and a password, or the admin token.
     *
     * @param name the sign-in name
     */
    public record Credentials(
            @Nullable String name, @Nullable String password, @Nullable String token) {}

    /**
     * @param current the password so far, or the one-time password
     */
    public record NewPassword(String current, String next) {}

    /**
     * @param actor the id that is recorded with what they do
     * @param name null for what is no person
     * @param roles with the components for which they are held; none for machines
     * @param may what is possible somewhere
     * @param mayRecord false when they may only look
     * @param at when this was answered, for whoever wants to know how wrong their clock is
     */
    public record Answer(
            String actor,
            @Nullable String name,
            List<Grant> roles,
            List<Access> may,
            boolean mayRecord,
            boolean mustChangePassword,
            Instant at) {}

    private Mono<ServerResponse> signIn(ServerRequest request) {
        return Bodies.read(request, Credentials.class)
                .flatMap(body -> signIn(request, body))
                .flatMap(cookie -> ServerResponse.noContent().cookie(cookie).build());
    }

    private Mono<ResponseCookie> signIn(ServerRequest request, Credentials body) {
        if (body.token() != null) {
            String token = given("token", body.token());
            if (body.name() != null || body.password() != null) {
                throw Problem.badField("token", EITHER);
            }
            return signIn.withToken(request, token);
        }
        return signIn.withPassword(
                request, given("name", body.name()), given("password", body.password()));
    }

    private static String given(String field, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > SignIn.LONGEST_FIELD) {
            throw Problem.badField(field, EITHER);
        }
        return text;
    }

    private Mono<ServerResponse> caller(ServerRequest request) {
        return Caller.of(request)
                .map(this::answer)
                .flatMap(
                        answer ->
                                ServerResponse.ok()
                                        .cacheControl(CacheControl.noStore())
                                        .bodyValue(answer));
    }

    private Answer answer(Caller caller) {
        Card card = names.of(caller.actor()).orElse(null);
        List<Access> may =
                caller.rights().stream()
                        .map(Right::access)
                        .distinct()
                        .filter(access -> access == Access.READ || access.records())
                        .sorted()
                        .toList();
        return new Answer(
                caller.actor(),
                card == null ? null : card.name(),
                caller.equals(Caller.admin())
                        ? List.of(Grant.of(Role.ADMIN))
                        : callers.grants(caller.actor()).orElse(List.of()),
                may,
                may.stream().anyMatch(Access::records),
                card != null && card.mustChange(),
                signIn.clock().instant());
    }

    private Mono<ServerResponse> changePassword(ServerRequest request) {
        return Bodies.read(request, NewPassword.class)
                .doOnNext(body -> SignIn.requireFit(given("current", body.current()), body.next()))
                .zipWith(Caller.of(request))
                .flatMap(
                        sent ->
                                signIn.changePassword(
                                        request,
                                        person(sent.getT2()),
                                        sent.getT1().current(),
                                        sent.getT1().next()))
                .then(ServerResponse.noContent().build());
    }

    private String person(Caller caller) {
        if (names.of(caller.actor()).isEmpty()) {
            throw new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "refused",
                    "only a person has a password",
                    Map.of("reason", "no-person"));
        }
        return caller.actor();
    }
}
