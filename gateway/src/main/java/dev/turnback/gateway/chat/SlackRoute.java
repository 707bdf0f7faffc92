package dev.turnback.gateway.chat;

import dev.turnback.gateway.chat.ChatDesk.Asked;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Caller;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import dev.turnback.web.Sha256;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * {@code POST /chat/slack}: a slash command as Slack sends it. Nobody signs in here: the signature
 * shows that it is Slack that says who typed, and an admin said who that is here.
 *
 * @param people who is connected to a user of Slack
 * @param inside how the API is asked while a request is answered
 */
public record SlackRoute(
        ChatSettings settings,
        Function<String, Optional<Caller>> people,
        Function<ServerWebExchange, Inside> inside,
        InstantSource clock) {

    private static final int MAX_BYTES = 32 << 10;

    /** Slack waits for three seconds. */
    private static final Duration PATIENCE = Duration.ofMillis(2_500);

    /** What only whoever typed it sees. */
    public record Answer(String response_type, String text, boolean mrkdwn) {

        static Answer of(String text) {
            return new Answer("ephemeral", text, false);
        }
    }

    public Route route() {
        return Route.post(
                "/chat/slack",
                Access.PUBLIC,
                Operation.of("slackCommand", "Takes what somebody typed in Slack.")
                        .takesText(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                        .answers(Answer.class)
                        .asOftenAsYouLike(),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String secret = settings.signingSecret();
        if (secret == null) {
            return Mono.error(
                    Problem.notFound(
                            "no chat is set up: " + ChatSettings.SIGNING_SECRET + " is not set"));
        }
        return Bodies.raw(request, MAX_BYTES)
                .flatMap(
                        body ->
                                SlackSignature.sentAt(
                                                secret,
                                                header(request, SlackSignature.TIMESTAMP),
                                                header(request, SlackSignature.HEADER),
                                                body,
                                                clock.instant())
                                        .map(sentAt -> answer(form(body), sentAt, request))
                                        .orElseGet(() -> Mono.error(notProven())))
                .flatMap(
                        text ->
                                ServerResponse.ok()
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .bodyValue(Answer.of(text)));
    }

    private Mono<String> answer(Map<String, String> form, Instant sentAt, ServerRequest request) {
        String user = form.getOrDefault("user_id", "");
        String trigger = form.getOrDefault("trigger_id", "");
        if (user.isEmpty() || trigger.isEmpty()) {
            return Mono.error(
                    Problem.badField(
                            user.isEmpty() ? "user_id" : "trigger_id",
                            "expected what Slack sends with a slash command"));
        }
        Typed typed = Typed.read(form.getOrDefault("text", ""));
        if (typed instanceof Typed.Help) {
            return Mono.just(ChatDesk.help());
        }
        return people.apply(user)
                .map(
                        caller ->
                                new ChatDesk(inside.apply(request.exchange()))
                                        .answer(typed, new Asked(caller, sentAt, key(trigger)))
                                        .timeout(PATIENCE)
                                        .onErrorResume(TimeoutException.class, _ -> late()))
                .orElseGet(() -> Mono.just(stranger(user)));
    }

    private static Mono<String> late() {
        return Mono.just(
                "Turnback did not answer in time. It may have been recorded: look into the"
                        + " incident's room before you repeat it.");
    }

    private static String stranger(String user) {
        return "Turnback does not know who you are. Ask an admin to connect your member id "
                + SlackText.plain(user)
                + " with you (POST /api/v1/people/ID/chat-account). Nothing was recorded.";
    }

    /** The same for the same command, however often it comes. */
    private static String key(String trigger) {
        return "slack-" + Sha256.hex(trigger);
    }

    private static Map<String, String> form(byte[] body) {
        var form = new HashMap<String, String>();
        for (String field : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            int end = field.indexOf('=');
            if (end > 0) {
                form.put(decoded(field.substring(0, end)), decoded(field.substring(end + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badField("", "the body is no form");
        }
    }

    private static String header(ServerRequest request, String name) {
        String value = request.headers().firstHeader(name);
        return value == null ? "" : value;
    }

    private static Problem notProven() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "not-proven",
                SlackSignature.HEADER
                        + " is missing, is not of these bytes, or is older than five minutes",
                Map.of("field", SlackSignature.HEADER));
    }
}
