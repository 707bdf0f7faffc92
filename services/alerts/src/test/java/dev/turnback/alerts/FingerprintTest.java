package dev.turnback.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation.Firing;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    /** As an Alertmanager sent it with these labels. */
    @Test
    void it_is_what_alertmanager_calls_the_same_labels() {
        assertThat(
                        Fingerprint.of(
                                Map.of(
                                        "alertname", "HighValue",
                                        "instance", "api:8000",
                                        "job", "api",
                                        "severity", "high")))
                .isEqualTo("948c667b1fc76492");
        assertThat(Fingerprint.of(Map.of())).isEqualTo("cbf29ce484222325");
    }

    @Test
    void labels_that_are_not_kept_tell_alerts_apart_too() {
        String one = Payload.text("made/alertmanager_no_fingerprint.json");
        String other = one.replace("\"ada\"", "\"grace\"");
        assertThat(fingerprint(one)).isNotEqualTo(fingerprint(other)).matches("[0-9a-f]{16}");
    }

    private static String fingerprint(String json) {
        return ((Firing) Payload.webhook(json).observations().getFirst()).fingerprint();
    }
}
