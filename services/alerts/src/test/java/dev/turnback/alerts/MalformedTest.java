package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whatever is sent, an answer comes back, and it names a place. */
class MalformedTest {

    private static final List<String> GOOD =
            List.of(
                    "made/alertmanager_mixed.json",
                    "made/grafana_firing.json",
                    "made/grafana_legacy_series.json",
                    "alerta/pingdom_down.json");
    private static final String TOKENS = "{}[]\",:0-e.tnul\\ \n\u00e9";

    private static void answers(byte[] bytes) {
        assertThat(Webhooks.read(bytes, Payload.RECEIVED).items()).isNotEmpty();
        assertThat(SampleLines.read(bytes)).isNotEmpty();
        SampleLines.read(bytes)
                .forEach(
                        reading ->
                                assertThat(reading.items())
                                        .isNotEmpty()
                                        .noneMatch(item -> item.said().isBlank()));
    }

    @Property(tries = 1000)
    void any_bytes(@ForAll byte[] bytes) {
        answers(bytes);
    }

    @Property(tries = 2000)
    void a_payload_with_bytes_changed_cut_or_swapped(@ForAll long seed) {
        var random = new Random(seed);
        byte[] bytes = Payload.file(GOOD.get(random.nextInt(GOOD.size())));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(bytes.length);
            bytes[at] =
                    random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : TOKENS.getBytes(UTF_8)[random.nextInt(TOKENS.length())];
        }
        answers(random.nextInt(3) > 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length)));
    }

    /** Each field of each payload becomes something else. */
    @Property(tries = 1000)
    void a_payload_with_values_of_other_kinds(@ForAll long seed) {
        var random = new Random(seed);
        String json = Payload.text(GOOD.get(random.nextInt(GOOD.size())));
        List<String> others = List.of("null", "7", "-1e400", "{}", "[]", "[[{}]]", "true", "\"\"");
        String[] lines = json.split("\n", -1);
        int at = random.nextInt(lines.length);
        lines[at] =
                lines[at].replaceFirst(
                        ": (\"[^\"]*\"|[0-9.]+)", ": " + others.get(random.nextInt(others.size())));
        answers(String.join("\n", lines).getBytes(UTF_8));
    }

    @Test
    void malformed_utf_8_is_named_with_its_line() {
        byte[] webhook = Payload.file("made/alertmanager_firing.json");
        int third = Payload.text("made/alertmanager_firing.json").indexOf("status");
        webhook[third] = (byte) 0xff;
        assertThat(Webhooks.read(webhook, Payload.RECEIVED).items())
                .extracting(Item::said)
                .containsExactly("line 3: is no UTF-8");
        byte[] cut = "{}\n\n{\"signal\":\"\u00e9".getBytes(UTF_8);
        assertThat(
                        SampleLines.read(Arrays.copyOf(cut, cut.length - 1))
                                .getFirst()
                                .items()
                                .getLast()
                                .said())
                .isEqualTo("line 3: is no UTF-8");
    }

    @Test
    void malformed_json_is_named_with_its_line_and_column() {
        assertThat(Payload.webhook("{\n \"alerts\": [\n  }\n").items())
                .extracting(Item::said)
                .singleElement()
                .asString()
                .startsWith("line 3: is no JSON, from column 3");
        assertThat(Payload.webhook("").items())
                .extracting(Item::said)
                .containsExactly("line 1: is empty");
    }
}
