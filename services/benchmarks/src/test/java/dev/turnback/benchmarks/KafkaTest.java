package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KafkaTest {

    @Test
    void only_the_time_of_the_records_that_count_counts() throws Exception {
        String output =
                """
                Warmup first 600000 records. Steady state results will print after the complete test summary.
                90000 records sent, 90000.0 records/sec (87.89 MB/sec), 390.0 ms avg latency, 880.0 ms max latency.
                800000 records sent, 30000.000000 records/sec (29.30 MB/sec), 900.00 ms avg latency, 2100.00 ms max latency, 800 ms 50th, 1900 ms 95th, 2000 ms 99th, 2090 ms 99.9th.
                200000 steady state records sent, 50000.000000 records/sec (48.83 MB/sec), 800.00 ms avg latency, 900.00 ms max latency, 790 ms 50th, 870 ms 95th, 880 ms 99th, 890 ms 99.9th.
                """;

        // 4 s, 0.8 s of which went to the warm-up.
        assertThat(Kafka.rate(output)).isCloseTo(62_500, within(0.001));
        assertThatThrownBy(() -> Kafka.rate("nothing")).isInstanceOf(IOException.class);
    }
}
