package dev.turnback.gateway.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.gateway.chat.Inside.Answer;
import dev.turnback.gateway.chat.Inside.Ask;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Json;
import dev.turnback.web.Routes;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What is typed in Slack, before an API that says what a test tells it to. */
class SlackRouteTest {

    private static final String SECRET = "a-signing-secret-of-the-tests";
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Caller ADA = Caller.of("per_1", Access.READ, Access.COMMAND);
    private static final String ONE =
            "{\"id\":\"inc_1\",\"title\":\"Slow <!channel> @here\",\"state\":\"OPEN\","
                    + "\"severity\":\"SEV2\",\"releases\":[{\"releaseId\":\"rel_7\","
                    + "\"version\":\"2.1\"}]}";

    private final Map<String, Answer> answers = new HashMap<>();
    private final List<Ask> asked = new ArrayList<>();
    private @Nullable Duration slow;

    private WebTestClient client(@Nullable String secret) {
        var route =
                new SlackRoute(
                        new ChatSettings(secret),
                        user -> user.equals("U1") ? Optional.of(ADA) : Optional.empty(),
                        _ -> this::ask,
                        () -> NOW);
        return WebTestClient.bindToRouterFunction(Routes.router(List.of(route.route()))).build();
    }

    private Mono<Answer> ask(Caller caller, Ask ask) {
        assertThat(caller).isEqualTo(ADA);
        asked.add(ask);
        String path = ask.path().replaceFirst("limit=\\d+&?", "");
        Answer answer =
                answers.getOrDefault(
                        path,
                        path.contains("?")
                                ? said(200, "{\"items\":[]}")
                                : said(404, "{\"detail\":\"there is no route\"}"));
        Mono<Answer> mono = Mono.just(answer);
        return slow == null ? mono : mono.delayElement(slow);
    }

    private static Answer said(int status, String json) {
        return new Answer(status, Json.mapper().readTree(json));
    }

    private void open(String... incidents) {
        answers.put(
                "/api/v1/incidents?state=OPEN",
                said(200, "{\"items\":[" + String.join(",", incidents) + "]}"));
    }

    private void taken() {
        answers.put("/api/v1/incidents/inc_1/decisions", said(201, "{\"id\":\"dec_1\"}"));
        answers.put("/api/v1/incidents/inc_1/entries", said(201, "{}"));
    }

    private static byte[] form(String user, String text) {
        return ("user_id="
                        + user
                        + "&trigger_id=13345224609.8088&text="
                        + URLEncoder.encode(text, UTF_8))
                .getBytes(UTF_8);
    }

    private WebTestClient.ResponseSpec send(byte[] body, long timestamp, String signature) {
        return client(SECRET)
                .post()
                .uri("/chat/slack")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", Long.toString(timestamp))
                .header("X-Slack-Signature", signature)
                .bodyValue(body)
                .exchange();
    }

    private static String signature(long timestamp, byte[] body) {
        return "v0="
                + HexFormat.of()
                        .formatHex(SlackSignature.sign(SECRET, Long.toString(timestamp), body));
    }

    private String types(String user, String text) {
        byte[] body = form(user, text);
        long now = NOW.getEpochSecond() - 1;
        JsonNode answer = json(send(body, now, signature(now, body)).expectStatus().isOk());
        assertThat(answer.path("response_type").asString()).isEqualTo("ephemeral");
        return answer.path("text").asString();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return Json.mapper()
                .readTree(
                        Objects.requireNonNull(
                                answer.expectBody().returnResult().getResponseBody()));
    }

    private Ask command() {
        return asked.stream().filter(ask -> ask.command() != null).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("decides")
    class Decides {

        @Test
        void in_the_only_open_incident_at_the_time_that_was_said() {
            open(ONE);
            taken();
            assertThat(types("U1", "decide full_rollback release 2.1 because errors @-2m"))
                    .startsWith(
                            "Recorded: FULL_ROLLBACK in inc_1 (open, SEV2) Slow &lt;!channel&gt;")
                    .endsWith("decided at 11:57:59 UTC.");
            assertThat(command().path()).isEqualTo("/api/v1/incidents/inc_1/decisions");
            assertThat(Objects.requireNonNull(command().command()).body())
                    .isEqualTo(
                            Map.of(
                                    "kind", "FULL_ROLLBACK",
                                    "rationale", "errors",
                                    "releaseId", "rel_7",
                                    "occurredAt", "2026-03-02T11:57:59Z"));
        }

        @Test
        void without_authority_and_hears_that_it_stops_no_clock() {
            open(ONE);
            answers.put(
                    "/api/v1/incidents/inc_1/decisions",
                    said(
                            201,
                            "{\"id\":\"dec_1\",\"mandate\":{\"authority\":\"LACKING\","
                                    + "\"why\":\"needs COMMANDER\"}}"));
            assertThat(types("U1", "decide hold"))
                    .startsWith("Recorded: HOLD in inc_1")
                    .contains(
                            "It stops no clock, because you may not decide it (needs COMMANDER)",
                            "break-glass because");
        }

        @Test
        void without_authority_all_the_same_because_of_a_reason() {
            open(ONE);
            answers.put(
                    "/api/v1/incidents/inc_1/decisions",
                    said(
                            201,
                            "{\"id\":\"dec_1\",\"mandate\":{\"authority\":\"BREAK_GLASS\","
                                    + "\"why\":\"nobody answers\"}}"));
            assertThat(types("U1", "decide hold break-glass because nobody answers"))
                    .endsWith("It counts, although you may not decide it, and is looked at later.");
            assertThat(Objects.requireNonNull(command().command()).body())
                    .containsEntry("breakGlass", "nobody answers")
                    .containsEntry("rationale", "nobody answers");
        }

        @Test
        void once_for_one_command_of_slack() {
            open(ONE);
            taken();
            types("U1", "decide hold");
            types("U1", "decide hold");
            assertThat(
                            asked.stream()
                                    .map(Ask::command)
                                    .filter(Objects::nonNull)
                                    .map(each -> Objects.requireNonNull(each).key())
                                    .distinct())
                    .hasSize(1)
                    .allMatch(key -> key.matches("slack-[0-9a-f]{64}"));
        }

        @Test
        void nothing_where_several_are_open_and_lists_them() {
            open(ONE, ONE.replace("inc_1", "inc_2"));
            assertThat(types("U1", "decide hold")).contains("in inc_1 – Slow", "in inc_2 – Slow");
            assertThat(asked).allMatch(ask -> ask.command() == null);
        }

        @Test
        void nothing_where_none_is_open() {
            assertThat(types("U1", "decide hold")).startsWith("No incident is open.");
        }

        @Test
        void with_the_rights_of_whoever_typed_it() {
            open(ONE);
            answers.put(
                    "/api/v1/incidents/inc_1/decisions",
                    said(403, "{\"detail\":\"it needs the right to COMMAND\"}"));
            assertThat(types("U1", "decide hold"))
                    .isEqualTo(
                            "You may not do that: it needs the right to COMMAND. Nothing was"
                                    + " recorded.");
        }

        @Test
        void a_release_that_several_are_called_by_its_id() {
            open(ONE);
            answers.put(
                    "/api/v1/releases?",
                    said(
                            200,
                            "{\"items\":[{\"id\":\"rel_1\",\"version\":\"3\"},"
                                    + "{\"id\":\"rel_2\",\"version\":\"3\"}]}"));
            assertThat(types("U1", "decide hold release 3"))
                    .startsWith("Several releases are called 3: rel_1, rel_2.");
            assertThat(types("U1", "decide hold release 9")).startsWith("There is no release 9");
        }

        @Test
        void no_accepted_risk_which_needs_a_time_for_its_review() {
            open(ONE);
            assertThat(types("U1", "decide accept_risk")).contains("record it in the incident");
            assertThat(asked).isEmpty();
        }
    }

    @Nested
    @DisplayName("logs and tells")
    class LogsAndTells {

        @Test
        void words_with_their_time() {
            answers.put("/api/v1/incidents/inc_1", said(200, ONE));
            taken();
            assertThat(types("U1", "log the cache is warm in inc_1 @-30s"))
                    .startsWith("Logged in inc_1")
                    .endsWith("at 11:59:29 UTC.");
            assertThat(Objects.requireNonNull(command().command()).body())
                    .isEqualTo(Map.of("text", "the cache is warm", "at", "2026-03-02T11:59:29Z"));
        }

        @Test
        void what_is_open_and_until_when_it_has_to_be_decided() {
            open(ONE);
            answers.put(
                    "/api/v1/obligations?open=true&incident=inc_1",
                    said(
                            200,
                            "{\"items\":[{\"clock\":{\"decideBy\":\"2026-03-02T12:05:00Z\"}},"
                                    + "{\"clock\":{\"decideBy\":null}}]}"));
            assertThat(types("U1", "status")).endsWith("decide by 12:05:00 UTC");
        }

        @Test
        void the_help_to_everybody() {
            assertThat(types("U9", "")).contains("decide KIND", "log words", "status");
        }

        @Test
        void that_it_took_too_long() {
            slow = Duration.ofSeconds(4);
            open(ONE);
            assertThat(types("U1", "status")).startsWith("Turnback did not answer in time.");
        }
    }

    @Nested
    @DisplayName("refuses")
    class Refuses {

        @Test
        void a_stranger_and_says_how_to_become_known() {
            assertThat(types("U9", "decide hold"))
                    .contains("U9", "chat-account", "Nothing was recorded");
            assertThat(asked).isEmpty();
        }

        @Test
        void what_is_not_signed_or_not_of_these_minutes() {
            byte[] body = form("U1", "status");
            long now = NOW.getEpochSecond();
            String right = signature(now, body);
            for (String wrong : List.of("", "v0=00", right.replace("v0", "v1"), right + "0")) {
                send(body, now, wrong).expectStatus().isUnauthorized();
            }
            send(form("U1", "status "), now, right).expectStatus().isUnauthorized();
            send(body, now - 1, right).expectStatus().isUnauthorized();
            for (long other : List.of(now - 301, now + 301)) {
                send(body, other, signature(other, body)).expectStatus().isUnauthorized();
            }
            assertThat(asked).isEmpty();
        }

        @Test
        void a_body_without_what_slack_sends() {
            byte[] body = "text=status".getBytes(UTF_8);
            long now = NOW.getEpochSecond();
            assertThat(
                            json(send(body, now, signature(now, body))
                                            .expectStatus()
                                            .isBadRequest())
                                    .path("field")
                                    .asString())
                    .isEqualTo("user_id");
        }

        @Test
        void everybody_where_no_chat_is_set_up() {
            client(null)
                    .post()
                    .uri("/chat/slack")
                    .bodyValue("text=status")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }
}
