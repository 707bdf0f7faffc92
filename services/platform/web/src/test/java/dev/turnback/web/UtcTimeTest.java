package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a time in UTC")
class UtcTimeTest {

    private static final int ROUNDS = 20_000;

    @Test
    @DisplayName("is read as it was written, to the nanosecond")
    void asWritten() {
        var random = new SplittableRandom(1);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (int i = 0; i < ROUNDS; i++) {
            int scale = List.of(1, 1_000, 1_000_000, 1_000_000_000).get(random.nextInt(4));
            Instant time =
                    Instant.ofEpochSecond(
                            random.nextLong(first, last + 1),
                            (long) random.nextInt(1_000_000_000) / scale * scale);
            assertThat(UtcTime.parse(time.toString())).as(time.toString()).isEqualTo(time);
        }
    }

    @Test
    @DisplayName("is only read when it is one")
    void damaged() {
        var random = new SplittableRandom(2);
        String characters = "0123456789-:TZ.+ tz";
        for (int i = 0; i < ROUNDS; i++) {
            var text = new StringBuilder("2024-02-29T23:59:59.123456Z");
            for (int damages = random.nextInt(1, 4); damages > 0; damages--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 ->
                            text.insert(at, characters.charAt(random.nextInt(characters.length())));
                    default ->
                            text.setCharAt(
                                    at, characters.charAt(random.nextInt(characters.length())));
                }
            }
            Instant read = UtcTime.parse(text.toString());
            if (read != null) {
                assertThat(OffsetDateTime.parse(text).toInstant())
                        .as(text.toString())
                        .isEqualTo(read);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-01-01T00:00:60Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00:00",
                "2026-01-01T00:00:00+01:00",
                "2026-01-01t00:00:00z"
            })
    @DisplayName("is left to others in every other form")
    void otherForms(String text) {
        assertThat(UtcTime.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01T01:00:00+01:00", "2026-01-01t00:00:00z", "2026-01-01T00:00Z"})
    @DisplayName("may have any form that RFC 3339 allows")
    void anyForm(String text) {
        assertThat(InstantReader.parse(text)).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }
}
