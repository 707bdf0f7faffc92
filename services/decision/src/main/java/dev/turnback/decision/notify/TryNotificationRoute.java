package dev.turnback.decision.notify;

import dev.turnback.decision.notify.Channel.Answer;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /notifications/trial}. */
public record TryNotificationRoute(Notifications notifications) {

    /**
     * @param why nobody took it; null when somebody did
     */
    record Tried(boolean accepted, @Nullable String why) {}

    public Route route() {
        return Route.post(
                "/api/v1/notifications/trial",
                Access.OPERATE,
                Operation.of(
                                "tryNotification",
                                "Tells people that this is how they are told; records nothing.")
                        .answers(Tried.class)
                        .asOftenAsYouLike(),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        Channel channel =
                notifications
                        .once()
                        .orElseThrow(
                                () ->
                                        Problem.refused(
                                                "nobody-to-tell",
                                                "nobody is told anything: TURNBACK_NOTIFY_URL is"
                                                        + " not set"));
        return Mono.fromFuture(() -> channel.tell(notifications.wording().trial()))
                .map(
                        answer ->
                                switch (answer) {
                                    case Answer.Accepted _ -> new Tried(true, null);
                                    case Answer.Refused(String why, boolean _) ->
                                            new Tried(false, why);
                                })
                .flatMap(ServerResponse.ok()::bodyValue);
    }
}
