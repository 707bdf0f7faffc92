package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KafkaTest {

    @Test
    void the_better_of_the_rates_at_the_end_counts_and_none_on_the_way() throws Exception {
        String end =
                " records/sec (41.20 MB/sec), 400.12 ms avg latency, 900.00 ms max latency,"
                        + " 380 ms 50th, 700 ms 95th, 800 ms 99th, 890 ms 99.9th.\n";
        String output =
                "Warmup first 100 records. Steady state results will print later.\n"
                        + "90000 records sent, 90000.0 records/sec (87.89 MB/sec),"
                        + " 390.0 ms avg latency, 880.0 ms max latency.\n"
                        + "200 records sent, 41203.131438"
                        + end
                        + "100 steady state records sent, 52310.500000"
                        + end;

        assertThat(Kafka.rate(output)).isEqualTo(52310.5);
        assertThatThrownBy(() -> Kafka.rate("nothing")).isInstanceOf(IOException.class);
    }
}
