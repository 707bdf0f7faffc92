package dev.turnback.people.write.connectchat;

import dev.turnback.people.audit.Audit;
import dev.turnback.people.read.accounts.Account;
import dev.turnback.people.write.Desk;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Caller;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /people/{id}/chat-account}: says who a person is in the chat. That is kept beside
 * their name and forgotten with it; the log knows nothing of it, and the audit that it was done.
 */
public record ConnectChatRoute(Desk desk, Audit audit) {

    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]{2,30}");

    /**
     * @param slackUserId such as {@code U012AB3CD}; absent or null ends the connection
     */
    public record Body(@Nullable String slackUserId) {}

    public Route route() {
        return Route.post(
                "/api/v1/people/{id}/chat-account",
                Access.ADMIN,
                Operation.of("connectChat", "Says who a person is in the chat, or ends that.")
                        .takes(Body.class)
                        .answers(Account.class)
                        .asOftenAsYouLike(),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Bodies.read(request, Body.class)
                .map(ConnectChatRoute::checked)
                .flatMap(body -> connect(request, id, body.slackUserId()));
    }

    private static Body checked(Body body) {
        if (body.slackUserId() != null && !USER.matcher(body.slackUserId()).matches()) {
            throw Problem.badField(
                    "slackUserId", "expected a member id of Slack, such as U012AB3CD");
        }
        return body;
    }

    private Mono<ServerResponse> connect(
            ServerRequest request, String id, @Nullable String slackUserId) {
        if (desk.names().of(id).isEmpty()) {
            return Mono.error(Problem.notFound("there is no person " + id));
        }
        return Mono.fromFuture(() -> desk.names().connect(id, slackUserId))
                .filter(connected -> connected)
                .switchIfEmpty(Mono.error(ConnectChatRoute::taken))
                .flatMap(_ -> Caller.of(request))
                .flatMap(
                        caller ->
                                Mono.fromFuture(
                                        () ->
                                                audit.note(
                                                        Audit.Kind.CHAT_CONNECTED,
                                                        caller.actor(),
                                                        Audit.from(request.exchange()),
                                                        id)))
                .then(Mono.defer(() -> desk.people().get(id)))
                .flatMap(row -> ServerResponse.ok().bodyValue(desk.accounts().of(row, null)));
    }

    private static Problem taken() {
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                "somebody else is connected to that user of Slack",
                Map.of("field", "slackUserId"));
    }
}
