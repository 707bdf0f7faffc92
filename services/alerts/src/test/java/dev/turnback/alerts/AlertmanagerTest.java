package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertmanagerTest {

    private static final Instant STARTED = Instant.parse("2026-11-28T10:00:00.123Z");
    private static final Map<String, String> LABELS =
            Map.of(
                    "alertname", "HighErrorRate",
                    "severity", "critical",
                    "service", "payments",
                    "environment", "production",
                    "instance", "payments-1:8080",
                    "job", "payments");
    private static final Firing FIRING =
            new Firing("HighErrorRate", "948c667b1fc76492", STARTED, false, LABELS);

    private static List<Observation> seen(String file) {
        return Payload.read("made/" + file).observations();
    }

    private static List<String> said(String json) {
        return Payload.webhook(json).items().stream().map(Item::said).toList();
    }

    @Test
    void no_end_means_that_it_is_firing() {
        assertThat(seen("alertmanager_firing.json")).containsExactly(FIRING);
    }

    @Test
    void an_end_tells_the_beginning_as_well() {
        assertThat(seen("alertmanager_resolved.json"))
                .containsExactly(
                        new Resolved(
                                "HighErrorRate",
                                "948c667b1fc76492",
                                STARTED,
                                Instant.parse("2026-11-28T10:20:00Z"),
                                false,
                                LABELS));
    }

    @Test
    void each_alert_counts_by_its_own_status_and_not_by_that_of_the_group() {
        assertThat(seen("alertmanager_mixed.json"))
                .hasExactlyElementsOfTypes(Firing.class, Resolved.class);
        assertThat(
                        Payload.webhook(
                                        Payload.text("made/alertmanager_firing.json")
                                                .replaceFirst("\"firing\"", "\"resolved\""))
                                .observations())
                .containsExactly(FIRING);
    }

    @Test
    void its_own_status_counts_more_than_an_end() {
        String ended =
                Payload.text("made/alertmanager_firing.json")
                        .replace("0001-01-01T00:00:00Z", "2026-11-28T10:20:00Z");
        assertThat(Payload.webhook(ended).observations()).containsExactly(FIRING);
    }

    @Test
    void a_status_that_is_no_text_is_no_missing_one() {
        assertThat(
                        said(
                                """
                                {"version":"4","alerts":[{"status":7,"labels":{"alertname":"a"},
                                 "startsAt":"2026-11-28T10:00:00Z"}]}\
                                """))
                .containsExactly("alerts[0].status: expected text");
    }

    @Test
    void without_a_status_the_end_tells() {
        assertThat(seen("alertmanager_no_status.json"))
                .hasExactlyElementsOfTypes(Firing.class, Resolved.class);
        String ending = Payload.text("made/alertmanager_no_status.json");
        assertThat(
                        Webhooks.read(ending.getBytes(UTF_8), Instant.parse("2026-11-28T10:10:00Z"))
                                .observations())
                .as("an end that is still to come")
                .containsExactly(FIRING);
    }

    @Test
    void what_is_told_twice_says_what_it_repeats() {
        assertThat(Payload.read("made/alertmanager_doubled.json").items())
                .extracting(Item::said)
                .containsExactly("alerts[0]", "alerts[1]: says the same as alerts[0]");
    }

    @Test
    void what_the_sender_left_out_is_said() {
        assertThat(Payload.read("made/alertmanager_truncated.json").items())
                .extracting(Item::said)
                .contains("truncatedAlerts: the sender left out 12 more; its limit is max_alerts");
    }

    @Test
    void a_fault_is_named_with_its_field_and_costs_no_other_alert() {
        assertThat(Payload.read("made/alertmanager_faults.json").items())
                .extracting(Item::said)
                .containsExactly(
                        "alerts[0].startsAt: expected a time of RFC 3339, such as"
                                + " 2026-11-28T10:15:00Z",
                        "alerts[1].labels.alertname: is required",
                        "alerts[2].status: expected firing or resolved",
                        "alerts[3].endsAt: is required of an alert that is resolved",
                        "alerts[4].endsAt: is before startsAt",
                        "alerts[5]: expected an object",
                        "alerts[6]");
    }

    @Test
    void only_version_4_is_read() {
        assertThat(said(Payload.text("made/alertmanager_version_5.json")))
                .containsExactly(
                        "version: is none of the versions of Alertmanager's webhook that are"
                                + " known; 4 is read");
        assertThat(said(Payload.text("made/alertmanager_no_version.json")))
                .containsExactly("version: is required: version 4 is read");
        assertThat(said(Payload.text("alerta/prometheus_v3_alert.json")))
                .containsExactly(
                        "version: version 3 of Alertmanager's webhook is not read yet; 4 is");
    }

    @Test
    void an_empty_group_tells_nothing() {
        assertThat(said(Payload.text("made/alertmanager_empty.json")))
                .containsExactly("alerts: there is none");
        assertThat(said("{\"version\":\"4\",\"groupLabels\":{}}"))
                .containsExactly("alerts: expected a list");
    }

    @Test
    void names_addresses_annotations_and_links_are_not_kept() {
        String addressed =
                Payload.text("made/alertmanager_firing.json")
                        .replace("payments-1:8080", "https://ada@example.org/");
        String kept = Payload.webhook(addressed).toString();
        assertThat(Payload.webhook(addressed).observations()).hasSize(1);
        assertThat(kept).doesNotContainIgnoringCase("ada").doesNotContain("@", "http", "expr");
    }

    @Test
    void nobody_is_named_by_a_refusal() {
        String named =
                Payload.text("made/alertmanager_firing.json")
                        .replace(
                                "\"alertname\": \"HighErrorRate\",", "\"alertname\": \"a@b.org\",");
        assertThat(said(named))
                .containsExactly("alerts[0].labels.alertname: holds an e-mail address");
        assertThat(Payload.webhook(named).toString()).doesNotContain("a@b.org");
        assertThat(said("{\"alerts\": ada@example.org}").toString()).doesNotContain("ada");
    }
}
