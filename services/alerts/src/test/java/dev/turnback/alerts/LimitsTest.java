package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.SampleLines.Part;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static String group(int alerts) {
        String alert = "{\"labels\":{\"alertname\":\"a\"},\"startsAt\":\"2026-11-28T10:00:00Z\"}";
        return "{\"version\":\"4\",\"alerts\":["
                + String.join(",", Collections.nCopies(alerts, alert))
                + "]}";
    }

    private static List<String> said(Reading reading) {
        return reading.items().stream().map(Item::said).toList();
    }

    @Nested
    class OfWebhooks {

        @Test
        void bytes() {
            String full = group(1) + " ".repeat(Limits.BYTES - group(1).length());
            assertThat(Payload.webhook(full).observations()).hasSize(1);
            assertThat(said(Payload.webhook(full + " ")))
                    .containsExactly("has more than 1048576 bytes");
        }

        @Test
        void observations() {
            assertThat(Payload.webhook(group(Limits.OBSERVATIONS)).items())
                    .hasSize(Limits.OBSERVATIONS);
            assertThat(said(Payload.webhook(group(Limits.OBSERVATIONS + 1))))
                    .containsExactly("alerts: are more than 10000");
        }

        @Test
        void depth() {
            assertThat(said(Payload.webhook(nested(Limits.DEPTH))))
                    .containsExactly("alerts: there is none");
            assertThat(said(Payload.webhook(nested(Limits.DEPTH + 1))))
                    .singleElement()
                    .asString()
                    .startsWith("line 1: is nested deeper than 64 levels");
            assertThat(said(Payload.webhook("[".repeat(Limits.BYTES))))
                    .singleElement()
                    .asString()
                    .startsWith("line 1: is nested deeper than 64 levels");
        }

        /** The object itself is a level. */
        private String nested(int levels) {
            return "{\"version\":\"4\",\"alerts\":[],\"x\":"
                    + "[".repeat(levels - 1)
                    + "]".repeat(levels - 1)
                    + "}";
        }
    }

    @Nested
    class OfSamples {

        private String line(int i) {
            return "{\"signal\":\"a\",\"value\":%d,\"atEpochSeconds\":1795860900}\n".formatted(i);
        }

        private byte[] lines(int count, String after) {
            var lines = new StringBuilder();
            for (int i = 0; i < count; i++) {
                lines.append(line(i));
            }
            return lines.append(after).toString().getBytes(UTF_8);
        }

        @Test
        void parts_have_no_more_lines_than_are_read_at_once() {
            byte[] body = lines(2 * Limits.OBSERVATIONS + 1, "nothing");
            assertThat(SampleLines.parts(body))
                    .extracting(Part::firstLine)
                    .containsExactly(1, 10_001, 20_001);
            List<Reading> readings = SampleLines.read(body);
            assertThat(readings)
                    .extracting(reading -> reading.observations().size())
                    .containsExactly(10_000, 10_000, 1);
            assertThat(readings.getLast().items().getLast().said())
                    .startsWith("line 20002: is no JSON");
        }

        @Test
        void parts_have_no_more_bytes_than_are_read_at_once_and_lose_none() {
            String line = line(1).strip() + " ".repeat(7_000) + "\n";
            byte[] body = line.repeat(700).getBytes(UTF_8);
            List<Part> parts = SampleLines.parts(body);
            assertThat(parts).hasSize(5);
            assertThat(parts).allMatch(part -> part.to() - part.from() <= Limits.BYTES);
            int at = 0;
            for (Part part : parts) {
                assertThat(part.from()).isEqualTo(at);
                assertThat(part.firstLine()).isEqualTo(1 + at / line.length());
                at = part.to();
            }
            assertThat(at).isEqualTo(body.length);
        }

        @Test
        void a_line_that_is_too_long_costs_no_other() {
            byte[] body = (line(1) + "x".repeat(2 * Limits.BYTES) + "\n" + line(2)).getBytes(UTF_8);
            assertThat(
                            SampleLines.read(body).stream()
                                    .flatMap(reading -> reading.items().stream())
                                    .map(Item::said))
                    .containsExactly("line 1", "line 2: has more than 8192 bytes", "line 3");
        }

        @Test
        void bytes_and_depth() {
            assertThat(said(SampleLines.read(new byte[Limits.SAMPLE_BYTES + 1]).getFirst()))
                    .containsExactly("has more than 5242880 bytes");
            assertThat(said(SampleLines.read("[".repeat(65).getBytes(UTF_8)).getFirst()))
                    .singleElement()
                    .asString()
                    .startsWith("line 1: is nested deeper than 64 levels");
        }
    }
}
