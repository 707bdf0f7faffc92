package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleLinesTest {

    private static final Instant AT = Instant.parse("2026-11-28T10:15:00Z");

    private static List<Item> items(String lines) {
        return SampleLines.read(lines.getBytes(UTF_8)).stream()
                .flatMap(reading -> reading.items().stream())
                .toList();
    }

    private static List<String> said(String lines) {
        return items(lines).stream().map(Item::said).toList();
    }

    private static List<Observation> seen(String lines) {
        return SampleLines.read(lines.getBytes(UTF_8)).stream()
                .flatMap(reading -> reading.observations().stream())
                .toList();
    }

    @Nested
    class Accepted {

        @Test
        void with_all_that_can_be_said() {
            assertThat(
                            seen(
                                    "{\"signal\":\"errors\",\"component\":\"shop\",\"release\":\"2.1\","
                                            + "\"environment\":\"production\","
                                            + "\"at\":\"2026-11-28T11:15:00+01:00\",\"value\":5}"))
                    .containsExactly(new Sample("errors", "shop", "2.1", "production", AT, 5));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"at\":\"2026-11-28T10:15:00Z\"",
                    "\"at\":\"2026-11-28t10:15:00.000z\"",
                    "\"atEpochSeconds\":1795860900",
                    "\"atEpochSeconds\":1795860900.000",
                    "\"atEpochMillis\":1795860900000",
                    "\"at\":null,\"atEpochMillis\":1.7958609e12"
                })
        void with_a_time_told_apart_by_its_name(String time) {
            assertThat(seen("{\"signal\":\"errors\"," + time + ",\"value\":-0.0}"))
                    .containsExactly(new Sample("errors", null, null, null, AT, 0));
        }

        @Test
        void with_blank_lines_and_ends_of_lines_of_any_kind() {
            String line = "{\"signal\":\"errors\",\"atEpochSeconds\":1795860900,\"value\":%d}";
            String lines =
                    "\ufeff"
                            + line.formatted(1)
                            + "\r\n\r\n \n"
                            + line.formatted(2)
                            + "\n"
                            + line.formatted(3);
            assertThat(items(lines))
                    .extracting(Item::said)
                    .containsExactly("line 1", "line 4", "line 5");
            assertThat(seen(lines)).hasSize(3);
        }
    }

    @Test
    void what_is_told_twice_says_what_it_repeats() {
        String line = "{\"signal\":\"errors\",\"atEpochSeconds\":1795860900,\"value\":1}\n";
        assertThat(said(line + line)).containsExactly("line 1", "line 2: says the same as line 1");
    }

    @Nested
    class Refused {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"value\":1 | line 2, signal: is required",
                    "\"signal\":\" \",\"value\":1 | line 2, signal: is empty",
                    "\"signal\":7,\"value\":1 | line 2, signal: expected text",
                    "\"signal\":\"a\\u0000\",\"value\":1 | line 2, signal: has a character that is no text",
                    "\"signal\":\"a\\ud800\",\"value\":1 | line 2, signal: has a character that is no text",
                    "\"signal\":\"a\",\"component\":true,\"value\":1 | line 2, component: expected text",
                    "\"signal\":\"a\" | line 2, value: is required",
                    "\"signal\":\"a\",\"value\":null | line 2, value: is required",
                    "\"signal\":\"a\",\"value\":\"1\" | line 2, value: expected a finite number",
                    "\"signal\":\"a\",\"value\":1e999 | line 2, value: expected a finite number",
                    "\"signal\":\"a\",\"value\":true | line 2, value: expected a finite number"
                })
        void with_the_line_and_the_field(String fields, String said) {
            assertThat(said("\n{\"atEpochSeconds\":1795860900," + fields + "}"))
                    .containsExactly(said);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "\"x\":1 | x: there is no such field",
                    "\"atEpochMillis\":1795860900 | atEpochMillis: expected a time between",
                    "\"atEpochSeconds\":1795860900000 | atEpochSeconds: expected a time between",
                    "\"atEpochSeconds\":\"1\" | atEpochSeconds: expected a finite number",
                    "\"at\":1795860900 | at: is a number: call it atEpochSeconds or atEpochMillis",
                    "\"at\":\"2026-11-28T10:15:00\" | at: expected a time of RFC 3339",
                    "\"at\":\"0001-01-01T00:00:00Z\" | at: is required",
                    "\"at\":\"1969-12-31T23:59:59Z\" | at: expected a time between",
                    "\"at\":\"+999999999-01-01T00:00:00Z\" | at: expected a time between",
                    "\"at\":\"2026-11-28T10:15:00Z\",\"atEpochMillis\":1 | atEpochMillis: is a second time"
                })
        void for_a_time_or_a_field_that_is_none(String fields, String said) {
            assertThat(said("{\"signal\":\"a\",\"value\":1," + fields + "}"))
                    .singleElement()
                    .asString()
                    .startsWith("line 1, " + said);
        }

        @Test
        void without_a_time() {
            assertThat(said("{\"signal\":\"a\",\"value\":1}"))
                    .containsExactly("line 1, at: is required, or atEpochSeconds or atEpochMillis");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "[] | is no JSON object",
                    "7 | is no JSON object",
                    "null | is no JSON object",
                    "{\"signal\":\"a\",\"signal\":\"b\"} | is no JSON, from column",
                    "{} {} | is no JSON, from column",
                    "{\"value\":NaN} | is no JSON, from column",
                    "{\"signal\": | is no JSON, from column"
                })
        void for_what_is_no_object_while_other_lines_are_read(String line, String said) {
            String good = "{\"signal\":\"a\",\"atEpochSeconds\":1795860900,\"value\":1}\n";
            assertThat(said(good + line + "\n" + good.replace("900", "901")))
                    .hasSize(3)
                    .satisfies(all -> assertThat(all.get(1)).startsWith("line 2: " + said));
        }

        @Test
        void without_saying_again_what_names_somebody() {
            assertThat(said("{\"ada@example.org\":1}").toString()).doesNotContain("ada");
        }

        @Test
        void when_there_is_nothing() {
            assertThat(said("")).containsExactly("has no line with a sample");
            assertThat(said("\n \r\n")).containsExactly("has no line with a sample");
        }
    }
}
