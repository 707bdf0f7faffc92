package dev.turnback.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every payload is what is stated beside it, part by part. */
class PayloadVerdictsTest {

    static List<String> stated() throws IOException {
        return Files.readAllLines(Payload.ALL.resolve("verdicts.txt"));
    }

    @ParameterizedTest
    @MethodSource("stated")
    void each_payload_has_the_verdicts_that_are_stated(String line) {
        String file = fileOf(line);
        Reading reading = Payload.read(file);
        String verdicts =
                reading.items().stream()
                        .map(item -> item.verdict().getClass().getSimpleName())
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(" "));
        assertThat(file + " " + reading.kind() + " " + verdicts)
                .as(reading.toString())
                .isEqualTo(line);
    }

    @Test
    void no_payload_is_without_a_verdict() throws IOException {
        try (var files = Files.walk(Payload.ALL)) {
            assertThat(stated().stream().map(PayloadVerdictsTest::fileOf))
                    .containsExactlyInAnyOrderElementsOf(
                            files.filter(file -> file.toString().endsWith(".json"))
                                    .map(file -> Payload.ALL.relativize(file).toString())
                                    .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alerta/cloudwatch_insufficient_data.json, Amazon CloudWatch by SNS",
        "alerta/graylog_notification.json, Graylog",
        "alerta/new_relic_notification.json, New Relic",
        "alerta/pingdom_down.json, Pingdom",
        "alerta/riemann_alert.json, Riemann",
        "alerta/stackdriver_open.json, Google Cloud Monitoring",
        "alerta/vmware_vrealize.json, VMware vRealize Operations",
        "keep/cloudwatch_high_cpu_usage.json, Amazon CloudWatch",
        "keep/datadog_high_cpu_usage.json, Datadog",
        "keep/gcpmonitoring_5xx_errors_production.json, Google Cloud Monitoring",
        "made/prometheus_pushed.json, the API that Prometheus pushes alerts to"
    })
    void a_product_that_is_not_read_yet_is_named(String file, String product) {
        assertThat(Payload.read(file).items())
                .extracting(Item::said)
                .containsExactly("comes from " + product + ", which is not read yet");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"event\":{\"event_type\":\"incident.triggered\"}} | PagerDuty",
                "{\"event\":{\"event_id\":\"1\"},\"project\":\"shop\"} | Sentry",
                "{\"action\":\"Create\",\"alert\":{\"alertId\":\"1\"}} | Opsgenie",
                "{\"meta\":{},\"page\":{\"status_indicator\":\"none\"}} | Statuspage",
                "{\"update_id\":1,\"callback_query\":{}} | Telegram"
            })
    void so_is_one_of_which_no_payload_is_here(String json, String product) {
        assertThat(Payload.webhook(json).items())
                .extracting(Item::said)
                .containsExactly("comes from " + product + ", which is not read yet");
    }

    private static String fileOf(String line) {
        return line.substring(0, line.indexOf(' '));
    }
}
