package dev.turnback.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GrafanaTest {

    @Nested
    class Unified {

        @Test
        void its_alerts_are_those_of_alertmanager() {
            assertThat(Payload.read("made/grafana_firing.json").observations())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Firing.class,
                            firing -> {
                                assertThat(firing.signal()).isEqualTo("HighErrorRate");
                                assertThat(firing.fingerprint()).isEqualTo("57c6d9296de2ad39");
                                assertThat(firing.labels()).containsEntry("service", "payments");
                            });
            assertThat(Payload.read("made/grafana_resolved.json").observations())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Resolved.class,
                            resolved ->
                                    assertThat(resolved.at())
                                            .isEqualTo(Instant.parse("2026-11-28T10:30:00Z")));
        }

        @Test
        void having_no_data_is_no_breach() {
            assertThat(Payload.read("made/grafana_no_data.json").items())
                    .extracting(Item::said)
                    .containsExactly(
                            "alerts[0]: Grafana could not tell whether a rule holds: that is no"
                                    + " breach");
        }

        @Test
        void a_version_that_is_not_known_is_refused() {
            assertThat(Payload.read("made/grafana_version_2.json").items())
                    .extracting(Item::said)
                    .containsExactly(
                            "version: is none of the versions of Grafana's webhook that are known;"
                                    + " 1 is read");
        }
    }

    @Nested
    class Legacy {

        private Firing firing(String file) {
            return (Firing) Payload.read(file).observations().getFirst();
        }

        @Test
        void receipt_stands_for_the_time_that_is_not_said() {
            Firing firing = firing("alerta/grafana_alert_alerting.json");
            assertThat(firing.signal()).isEqualTo("Zeta CPU alert");
            assertThat(firing.at()).isEqualTo(Payload.RECEIVED);
            assertThat(firing.onReceipt()).isTrue();
            assertThat(firing.labels())
                    .isEqualTo(
                            Map.of(
                                    "alertname", "Zeta CPU alert",
                                    "instance", "zeta.domain",
                                    "job", "monitoring"));
        }

        @Test
        void a_rule_that_is_over_is_the_rule_that_fired() {
            Resolved resolved =
                    (Resolved)
                            Payload.read("alerta/grafana_alert_ok.json").observations().getFirst();
            assertThat(resolved.fingerprint())
                    .isEqualTo(firing("alerta/grafana_alert_alerting.json").fingerprint())
                    .isNotEqualTo(firing("alerta/grafana_example.json").fingerprint());
            assertThat(resolved.startedAt()).isNull();
            assertThat(resolved.onReceipt()).isTrue();
        }

        @Test
        void labels_are_those_that_all_series_share() {
            assertThat(firing("made/grafana_legacy_series.json").labels())
                    .isEqualTo(
                            Map.of(
                                    "alertname", "Errors",
                                    "environment", "production",
                                    "service", "payments"));
        }

        @Test
        void other_states_tell_nothing() {
            assertThat(Payload.read("made/grafana_legacy_paused.json").items())
                    .extracting(Item::said)
                    .containsExactly("the rule is paused");
            assertThat(Payload.webhook("{\"ruleName\":\"Errors\",\"state\":\"on fire\"}").items())
                    .extracting(Item::said)
                    .containsExactly("state: expected alerting, ok, no_data, pending or paused");
            assertThat(Payload.webhook("{\"ruleName\":7,\"state\":\"ok\"}").items())
                    .extracting(Item::said)
                    .containsExactly("ruleName: expected text");
        }
    }
}
