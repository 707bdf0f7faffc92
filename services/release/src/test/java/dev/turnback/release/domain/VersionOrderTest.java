package dev.turnback.release.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    /** The example of Semantic Versioning 2.0.0, clause 11, and more numbers than three. */
    private static final List<String> EARLIEST_FIRST =
            List.of(
                    "0.9",
                    "1.0.0-alpha",
                    "1.0.0-alpha.1",
                    "1.0.0-alpha.beta",
                    "1.0.0-beta",
                    "1.0.0-beta.2",
                    "1.0.0-beta.11",
                    "1.0.0-rc.1",
                    "1.0.0",
                    "1.0.0.1",
                    "1.2",
                    "1.10",
                    "v2",
                    "20260301");

    @Test
    void numbersAreComparedAsNumbersAndPreReleasesComeBefore() {
        for (int i = 0; i < EARLIEST_FIRST.size(); i++) {
            for (int j = 0; j < EARLIEST_FIRST.size(); j++) {
                assertThat(VersionOrder.of(EARLIEST_FIRST.get(i), EARLIEST_FIRST.get(j)))
                        .as("%s against %s", EARLIEST_FIRST.get(i), EARLIEST_FIRST.get(j))
                        .isEqualTo(expected(Integer.compare(i, j)));
            }
        }
    }

    @Test
    void whatIsWrittenOtherwiseMayBeTheSame() {
        assertThat(VersionOrder.of("1.9", "1.9.0")).isEqualTo(VersionOrder.SAME);
        assertThat(VersionOrder.of("v1.9", "1.9")).isEqualTo(VersionOrder.SAME);
        assertThat(VersionOrder.of("1.9+build.7", "1.9+build.8")).isEqualTo(VersionOrder.SAME);
        assertThat(VersionOrder.of("main", "main")).isEqualTo(VersionOrder.SAME);
    }

    @Test
    void whatIsNoNumberIsOnlyKnownToDiffer() {
        assertThat(VersionOrder.of("main", "1.9")).isEqualTo(VersionOrder.UNKNOWN);
        assertThat(VersionOrder.of("1.9", "3f2a9bc")).isEqualTo(VersionOrder.UNKNOWN);
        assertThat(VersionOrder.of("1..9", "1.9")).isEqualTo(VersionOrder.UNKNOWN);
        assertThat(VersionOrder.of("", "1.9")).isEqualTo(VersionOrder.UNKNOWN);
        assertThat(VersionOrder.of("1.9-", "1.9")).isEqualTo(VersionOrder.UNKNOWN);
    }

    private static VersionOrder expected(int order) {
        if (order == 0) {
            return VersionOrder.SAME;
        }
        return order < 0 ? VersionOrder.EARLIER : VersionOrder.LATER;
    }
}
