package dev.turnback.guidance.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Webhooks over the running service: who is told what, and what happens when it does not arrive.
 */
class WebhookTest {

    private static final String CLAUSE = "\"clause\":\"Ship it behind a flag.\"";
    private static final Duration TO_THE_SECOND_TRY = Duration.ofSeconds(5);
    private static final List<Duration> PAUSES =
            List.of(
                    TO_THE_SECOND_TRY,
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(8),
                    Duration.ofHours(8));

    private final RunningWebhooks running = new RunningWebhooks(new WebhookSettings(true));
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        running.close();
    }

    private JsonNode added(Receiver who, String scope) {
        return running.post("/webhooks", "{\"address\":\"" + who.url() + "\"" + scope + "}");
    }

    private static String id(JsonNode added) {
        return added.get("id").asString();
    }

    private static void assertSigned(Receiver.Told told, String secret) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(told.header("webhook-timestamp")));
        Map<String, String> expected =
                Signature.headers(
                        secret, told.header("webhook-id"), at, told.body().getBytes(UTF_8));
        assertThat(told.header("webhook-signature")).isEqualTo(expected.get("webhook-signature"));
    }

    private static JsonNode event(Receiver.Told told) {
        return JsonMapper.shared().readTree(told.body());
    }

    @Nested
    class Who_is_told {

        @Test
        void each_change_of_what_is_adopted_in_order_and_signed() {
            JsonNode added = added(receiver, "");
            String secret = added.get("secret").asString();
            String item = running.adopted(CLAUSE);
            running.post("/guidance/" + item + "/retirement", "{\"reason\":\"done\"}");
            Receiver.Told first = receiver.next();
            assertSigned(first, secret);
            assertThat(event(first).get("type").asString())
                    .isEqualTo("dev.turnback.guidance.guidance-adopted.v1");
            assertThat(event(first).at("/data/guidanceId").asString()).isEqualTo(item);
            assertThat(first.header("webhook-id")).isEqualTo(event(first).get("id").asString());
            assertThat(event(receiver.next()).get("type").asString())
                    .isEqualTo("dev.turnback.guidance.guidance-retired.v1");
            JsonNode delivery = running.delivery(id(added), 2, "DELIVERED", 1);
            assertThat(delivery.get("status").asInt()).isEqualTo(204);
            assertThat(running.get("/webhooks/" + id(added)).get("delivered").asInt()).isEqualTo(2);
        }

        @Test
        void nobody_of_what_is_only_proposed_or_was_before_or_applies_elsewhere() {
            running.adopted(CLAUSE);
            added(receiver, ",\"scope\":{\"components\":[\"shop\"],\"changeKinds\":[\"DATA\"]}");
            running.post("/guidance", "{" + CLAUSE + "}");
            running.adopted(CLAUSE + ",\"scope\":{\"components\":[\"desk\"]}");
            running.adopted(CLAUSE + ",\"scope\":{\"changeKinds\":[\"CODE\"]}");
            String told = running.adopted(CLAUSE + ",\"scope\":{\"components\":[\"shop\"]}");
            assertThat(event(receiver.next()).get("subject").asString()).isEqualTo(told);
            assertThat(receiver.isLeftAlone()).isTrue();
        }

        @Test
        void nobody_once_it_is_removed() {
            String id = id(added(receiver, ""));
            receiver.answers(500);
            running.adopted(CLAUSE);
            running.delivery(id, 1, "WAITING", 1);
            running.post("/webhooks/" + id + "/removal", "{\"reason\":\"nobody listens\"}");
            receiver.next();
            running.later(TO_THE_SECOND_TRY);
            running.adopted(CLAUSE);
            assertThat(receiver.isLeftAlone()).isTrue();
            assertThat(running.text("/webhooks/" + id + "/deliveries"))
                    .contains("the webhook was removed");
            assertThat(running.get("/webhooks/" + id).get("state").asString()).isEqualTo("REMOVED");
        }
    }

    @Nested
    class Secrets {

        @Test
        void are_said_once_and_are_nowhere_else() {
            String body = "{\"address\":\"" + receiver.url() + "\"}";
            JsonNode first = RunningWebhooks.read(running.send("/webhooks", "one", body));
            JsonNode again = RunningWebhooks.read(running.send("/webhooks", "one", body));
            String secret = first.get("secret").asString();
            assertThat(again.get("secret").isNull()).isTrue();
            assertThat(id(again)).isEqualTo(id(first));
            running.adopted(CLAUSE);
            running.delivery(id(first), 1, "DELIVERED", 1);
            for (String path :
                    new String[] {
                        "/webhooks",
                        "/webhooks/" + id(first),
                        "/webhooks/" + id(first) + "/deliveries",
                        "/logs/guidance/events"
                    }) {
                assertThat(running.text(path))
                        .contains(id(first))
                        .doesNotContain(secret)
                        .doesNotContain(secret.substring("whsec_".length()));
            }
        }

        @Test
        void can_be_changed_and_count_from_then_on() {
            JsonNode added = added(receiver, "");
            String changed =
                    running.post("/webhooks/" + id(added) + "/secret", "{}")
                            .get("secret")
                            .asString();
            assertThat(changed).isNotEqualTo(added.get("secret").asString());
            running.adopted(CLAUSE);
            assertSigned(receiver.next(), changed);
        }
    }

    @Nested
    class What_does_not_arrive {

        @Test
        void is_tried_again_with_the_same_id_before_what_came_later() {
            String id = id(added(receiver, ""));
            receiver.answers(503);
            String first = running.adopted(CLAUSE);
            running.adopted(CLAUSE);
            JsonNode waiting = running.delivery(id, 1, "WAITING", 1);
            assertThat(waiting.get("why").asString()).isEqualTo("it answered 503");
            assertThat(waiting.get("nextAt").asString()).isEqualTo("2026-03-02T12:00:05Z");
            Receiver.Told told = receiver.next();
            assertThat(receiver.isLeftAlone()).isTrue();
            receiver.answers(200);
            running.later(TO_THE_SECOND_TRY);
            Receiver.Told again = receiver.next();
            assertThat(again.header("webhook-id")).isEqualTo(told.header("webhook-id"));
            assertThat(again.header("webhook-timestamp"))
                    .isNotEqualTo(told.header("webhook-timestamp"));
            assertThat(event(again).get("subject").asString()).isEqualTo(first);
            running.delivery(id, 1, "DELIVERED", 2);
            running.delivery(id, 2, "DELIVERED", 1);
        }

        @Test
        void is_given_up_in_the_end_and_can_be_asked_for_again() {
            String id = id(added(receiver, ""));
            receiver.answers(500);
            running.adopted(CLAUSE);
            for (int tries = 1; tries < 8; tries++) {
                running.delivery(id, 1, "WAITING", tries);
                running.later(PAUSES.get(tries - 1));
            }
            running.delivery(id, 1, "GIVEN_UP", 8);
            assertThat(running.get("/webhooks/" + id).get("givenUp").asInt()).isEqualTo(1);
            receiver.answers(200);
            running.post("/webhooks/" + id + "/deliveries/1/retry", "{}");
            running.delivery(id, 1, "DELIVERED", 9);
            running.send("/webhooks/" + id + "/deliveries/1/retry", "again", "{}")
                    .expectStatus()
                    .isEqualTo(422);
        }

        @Test
        void holds_up_nobody_else() {
            try (var good = new Receiver()) {
                receiver.hangs();
                added(receiver, "");
                String second = id(added(good, ""));
                running.adopted(CLAUSE);
                running.adopted(CLAUSE);
                receiver.next();
                running.delivery(second, 2, "DELIVERED", 1);
                assertThat(receiver.isLeftAlone()).isTrue();
            }
        }

        @Test
        void is_tried_after_a_restart_and_what_arrived_is_not_sent_again() {
            String id = id(added(receiver, ""));
            running.adopted(CLAUSE);
            running.delivery(id, 1, "DELIVERED", 1);
            receiver.next();
            receiver.answers(500);
            String second = running.adopted(CLAUSE);
            running.delivery(id, 2, "WAITING", 1);
            receiver.next();
            running.end();
            receiver.answers(200);
            running.later(TO_THE_SECOND_TRY);
            running.startAgain();
            assertThat(event(receiver.next()).get("subject").asString()).isEqualTo(second);
            running.delivery(id, 2, "DELIVERED", 2);
            assertThat(receiver.isLeftAlone()).isTrue();
        }
    }

    @Nested
    class Addresses {

        @Test
        void of_private_networks_are_told_nothing_unless_that_is_allowed() {
            try (var strict = new RunningWebhooks(WebhookSettings.DEFAULT)) {
                String address = receiver.url().replace("http:", "https:");
                strict.send("/webhooks", "a", "{\"address\":\"" + receiver.url() + "\"}")
                        .expectStatus()
                        .isBadRequest();
                String id = id(strict.post("/webhooks", "{\"address\":\"" + address + "\"}"));
                strict.adopted(CLAUSE);
                assertThat(strict.delivery(id, 1, "WAITING", 1).get("why").asString())
                        .isEqualTo("its address is of a private network");
            }
        }
    }

    @Test
    void what_is_not_there_is_said_so() {
        for (String path : new String[] {"/removal", "/secret", "/deliveries/1/retry"}) {
            String body = path.equals("/removal") ? "{\"reason\":\"x\"}" : "{}";
            running.send("/webhooks/whk_9" + path, path, body).expectStatus().isNotFound();
        }
    }
}
