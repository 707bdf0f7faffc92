package dev.turnback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenTest {

    @Test
    void aDurationIsSaidInTheUnitsThatItHas() {
        assertThat(Spoken.duration(0)).isEqualTo("0 s");
        assertThat(Spoken.duration(59.4)).isEqualTo("59 s");
        assertThat(Spoken.duration(59.6)).isEqualTo("1 min");
        assertThat(Spoken.duration(1_234)).isEqualTo("20 min 34 s");
        assertThat(Spoken.duration(90_061)).isEqualTo("1 d 1 h 1 min 1 s");
        assertThat(Spoken.duration(7_200)).isEqualTo("2 h");
    }

    @Test
    void aTimeIsSaidInUtcWithSecondsWhereItHasSome() {
        assertThat(Spoken.time(Instant.parse("2026-03-01T12:20:00Z")))
                .isEqualTo("2026-03-01 12:20 UTC");
        assertThat(Spoken.time(Instant.parse("2026-03-01T12:20:05Z")))
                .isEqualTo("2026-03-01 12:20:05 UTC");
    }

    @Test
    void aListEndsWithAnd() {
        assertThat(Spoken.listed(List.of())).isEmpty();
        assertThat(Spoken.listed(List.of("a"))).isEqualTo("a");
        assertThat(Spoken.listed(List.of("a", "b"))).isEqualTo("a and b");
        assertThat(Spoken.listed(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void wordsOfPeopleAreOneShortLine() {
        assertThat(Spoken.quoted(" drop\n  column ")).isEqualTo("\"drop column\"");
        assertThat(Spoken.shortened("x".repeat(80))).hasSize(80).doesNotContain("…");
        assertThat(Spoken.shortened("x".repeat(81))).hasSize(80).endsWith("…");
    }
}
