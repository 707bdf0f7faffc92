package dev.turnback.release;

import static dev.turnback.release.Sender.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What deliveries tell of incidents is kept with its verdict and published. */
class IngestIncidentsTest {

    private static final String ROUTES = "[{\"repository\":\"Shop\",\"component\":\"shop\"}]";
    private static final String AT = "2026-03-02T10:00:00Z";

    private RunningReleaseService service;
    private Sender pagerDuty;

    @BeforeEach
    void start() {
        service = new RunningReleaseService();
        pagerDuty = new Sender(service, "PAGERDUTY", ROUTES, "[]");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private static String event(String id, String type, String title, String priority) {
        return """
        {"event":{"id":"%s","event_type":"%s","resource_type":"incident","occurred_at":"%s",
          "agent":{"summary":"Somebody","type":"user_reference"},
          "data":{"id":"Q1","type":"incident","created_at":"2026-03-02T09:58:00Z","title":"%s",
            "html_url":"https://x.test/Q1","service":{"id":"P1","summary":"Shop"},
            "priority":%s}}}\
        """
                .formatted(id, type, AT, title, priority);
    }

    private List<IncidentTold> told() {
        return service.heard().stream()
                .map(event -> event.body())
                .filter(IncidentTold.class::isInstance)
                .map(IncidentTold.class::cast)
                .toList();
    }

    private String verdict(String delivery, String body) {
        return json(pagerDuty.sends("", delivery, body).expectStatus().isAccepted())
                .path("verdict")
                .asString();
    }

    @Test
    void what_pagerduty_tells_is_published_without_names_and_addresses() {
        assertThat(verdict("w-1", event("E1", "incident.triggered", "Slow\\n checkout", "null")))
                .isEqualTo("ACCEPTED");
        assertThat(
                        verdict(
                                "w-2",
                                event(
                                        "E2",
                                        "incident.priority_updated",
                                        "Slow",
                                        "{\"summary\":\"P1\"}")))
                .isEqualTo("ACCEPTED");
        Instant created = Instant.parse("2026-03-02T09:58:00Z");
        assertThat(told())
                .containsExactly(
                        new IncidentTold(
                                pagerDuty.id(),
                                "Q1",
                                IncidentStep.BEGAN,
                                "Slow checkout",
                                "shop",
                                null,
                                created,
                                Instant.parse(AT)),
                        new IncidentTold(
                                pagerDuty.id(),
                                "Q1",
                                IncidentStep.SEVERITY,
                                "Slow",
                                "shop",
                                Severity.SEV1,
                                created,
                                Instant.parse(AT)));
        assertThat(json(service.get("/logs/release/events?limit=200")).toString())
                .doesNotContain("Somebody", "x.test");
    }

    @Test
    void a_delivery_counts_once_and_so_does_its_event() {
        String body = event("E1", "incident.triggered", "Slow", "null");
        assertThat(verdict("w-1", body)).isEqualTo("ACCEPTED");
        assertThat(verdict("w-1", body)).isEqualTo("DUPLICATE");
        assertThat(verdict("", event("E2", "incident.resolved", "Slow", "null")))
                .isEqualTo("ACCEPTED");
        assertThat(verdict("", event("E2", "incident.resolved", "Slow", "null")))
                .isEqualTo("DUPLICATE");
        assertThat(told()).hasSize(2);
    }

    @Test
    void one_of_several_signatures_is_enough_while_the_secret_is_changed() {
        byte[] body = event("E1", "incident.triggered", "Slow", "null").getBytes(UTF_8);
        String right = Sender.signature(Sender.SECRET, body).replace("sha256", "v1");
        String wrong = Sender.signature("an-older-secret", body).replace("sha256", "v1");
        for (String signatures : List.of("", wrong, "v0" + right.substring(2), right + "0")) {
            pagerDuty
                    .sendsWith(body, Map.of("X-PagerDuty-Signature", signatures))
                    .expectStatus()
                    .isUnauthorized();
        }
        pagerDuty
                .sendsWith(body, Map.of("X-PagerDuty-Signature", wrong + "," + right))
                .expectStatus()
                .isAccepted();
    }

    @Test
    void what_tells_nothing_or_cannot_be_read_says_why() {
        assertThat(
                        json(pagerDuty.sends(
                                        "",
                                        "w-1",
                                        event("E1", "incident.escalated", "Slow", "null")))
                                .path("why")
                                .asString())
                .isEqualTo("who is at an incident is kept where it is told");
        assertThat(
                        json(pagerDuty
                                        .sends(
                                                "",
                                                "w-2",
                                                event("E2", "incident.resolved", "Slow", "null")
                                                        .replace("\"id\":\"Q1\",", ""))
                                        .expectStatus()
                                        .isBadRequest())
                                .path("detail")
                                .asString())
                .isEqualTo("expected event.data.id and event.occurred_at");
        assertThat(
                        verdict(
                                "w-3",
                                event("E3", "incident.resolved", "Slow", "null")
                                        .replace(AT, "2036-03-02T10:00:00Z")))
                .isEqualTo("IGNORED");
        assertThat(told()).isEmpty();
    }

    @Test
    void it_is_replayed_with_a_route_that_was_added_later() {
        var other = new Sender(service, "PAGERDUTY", "[]", "[]");
        String delivery =
                json(other.sends("", "w-1", event("E1", "incident.triggered", "Slow", "null")))
                        .path("delivery")
                        .asString();
        service.change(
                "/sources/" + other.id() + "/revisions",
                1,
                "{\"name\":\"pager\",\"routes\":" + ROUTES + "}");
        assertThat(
                        json(service.post("/deliveries/" + delivery + "/replays", "{}")
                                        .expectStatus()
                                        .isCreated())
                                .path("verdict")
                                .asString())
                .isEqualTo("ACCEPTED");
        assertThat(told()).extracting(IncidentTold::component).containsExactly(null, "shop");
    }

    @Test
    void cdevents_tell_of_incidents_too() {
        var monitor = new Sender(service, "CDEVENTS", ROUTES, "[]");
        String event =
                """
                {"context":{"%s":"%s","id":"%s","source":"/monitor",
                   "type":"dev.cdevents.incident.%s.0.2.0","timestamp":"%s"},
                 "subject":{"id":"i-1","type":"incident","content":{"description":"Slow",
                   "environment":{"id":"production"},"service":{"id":"shop"}}}}\
                """;
        for (String body :
                List.of(
                        event.formatted("version", "0.3.0", "1", "detected", AT),
                        event.formatted("version", "0.4.1", "2", "reported", AT),
                        event.formatted("specversion", "0.5.1", "3", "resolved", AT))) {
            assertThat(json(monitor.sends("", "", body)).path("verdict").asString())
                    .isEqualTo("ACCEPTED");
        }
        assertThat(told())
                .extracting(IncidentTold::step)
                .containsExactly(IncidentStep.BEGAN, IncidentStep.BEGAN, IncidentStep.RESOLVED);
        assertThat(told()).extracting(IncidentTold::component).containsOnly("shop");
    }
}
