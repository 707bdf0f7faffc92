package dev.turnback.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    @TempDir Path folder;

    @Test
    void the_same_seed_gives_the_same_commands() {
        var one = new Lives(7, "w");
        var other = new Lives(7, "w");

        IntStream.range(0, 200).forEach(i -> assertThat(one.get()).isEqualTo(other.get()));
        assertThat(new Lives(8, "w").get()).isNotEqualTo(new Lives(7, "w").get());
    }

    @Test
    void writers_record_as_many_commands_as_they_are_asked_to() throws Exception {
        try (var log = Log.open(folder)) {
            new Recorder(log.side(), 1).record("t", 4, 300, new Progress("test", 300));

            assertThat(log.side().head()).isBetween(300L, 340L);
        }
        assertThat(Stored.averageBytes(folder)).isPositive();
    }
}
