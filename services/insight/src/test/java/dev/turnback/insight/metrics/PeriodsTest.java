package dev.turnback.insight.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    @Test
    @DisplayName("up to five years are quarters, empty ones included, cut at the window's ends")
    void quarters() {
        Instant from = Instant.parse("2025-02-10T00:00:00Z");
        assertThat(
                        Periods.between(
                                Instant.parse("2025-02-11T00:00:00Z"),
                                Instant.parse("2025-11-01T00:00:00Z"),
                                from,
                                null))
                .extracting(span -> span.from() + "/" + span.to())
                .containsExactly(
                        "2025-02-10T00:00:00Z/2025-04-01T00:00:00Z",
                        "2025-04-01T00:00:00Z/2025-07-01T00:00:00Z",
                        "2025-07-01T00:00:00Z/2025-10-01T00:00:00Z",
                        "2025-10-01T00:00:00Z/2026-01-01T00:00:00Z");
    }

    @Test
    @DisplayName("more than five years are years")
    void years() {
        assertThat(
                        Periods.between(
                                Instant.parse("2012-10-17T00:00:00Z"),
                                Instant.parse("2025-11-01T00:00:00Z"),
                                null,
                                null))
                .hasSize(14);
    }
}
