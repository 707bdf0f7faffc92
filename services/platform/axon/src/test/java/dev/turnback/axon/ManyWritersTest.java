package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.Counters.World;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many writers of one log behind a bad network; every run is repeatable by its seed. */
class ManyWritersTest {
    private static final int SEEDS = 25;
    private static final World BAD_NETWORK = new World(3, 4, 8, 5, 0.4, 20_000);

    @ParameterizedTest
    @CsvSource({
        "1, 12, 8, 5, 0.0, 20000",
        "1, 12, 8, 5, 0.4, 20000",
        "3, 4, 8, 5, 0.0, 20000",
        "3, 4, 8, 5, 0.4, 20000",
        "3, 4, 8, 20, 0.4, 4",
        "4, 3, 8, 2, 0.7, 1"
    })
    void each_count_is_recorded_once_and_in_order(
            int engines, int clients, int steps, int counters, double faults, int window) {
        var world = new World(engines, clients, steps, counters, faults, window);
        for (long seed = 0; seed < SEEDS; seed++) {
            var run = new Counters(world, seed, CommitWriter::new).run(Duration.ofHours(1));
            assertThat(run.violations()).as("seed %d of %s", seed, world).isEmpty();
            assertThat(run.acknowledged() + run.unanswered()).isEqualTo(engines * clients * steps);
        }
    }

    /** The world must notice a writer that breaks a rule, or it proves nothing. */
    @Nested
    class IsFoundOut {
        private long seedsThatNotice(World world, Function<EngineParts, CommitWriter> broken) {
            return LongStream.range(0, SEEDS)
                    .filter(seed -> notices(new Counters(world, seed, broken)))
                    .count();
        }

        private boolean notices(Counters counters) {
            try {
                return !counters.run(Duration.ofSeconds(30)).violations().isEmpty();
            } catch (AssertionError | IllegalStateException e) {
                return true;
            }
        }

        @Test
        void a_writer_that_takes_silence_for_a_refusal() {
            assertThat(seedsThatNotice(BAD_NETWORK, PlansAnew::new)).isGreaterThan(SEEDS / 2);
        }

        @Test
        void a_writer_that_takes_silence_for_success() {
            assertThat(seedsThatNotice(BAD_NETWORK, Hopes::new)).isGreaterThan(SEEDS / 2);
        }

        @Test
        void a_writer_that_does_not_check_what_others_recorded() {
            assertThat(seedsThatNotice(BAD_NETWORK, ChecksBatchOnly::new)).isGreaterThan(SEEDS / 2);
        }

        @Test
        void a_writer_that_does_not_check_within_its_batch() {
            var crowded = new World(1, 12, 8, 2, 0.0, 20_000);
            assertThat(seedsThatNotice(crowded, ChecksLogOnly::new)).isGreaterThan(SEEDS / 2);
        }
    }

    /** Breaks invariant 2: what got no answer is planned anew, as if it had not been sent. */
    private static final class PlansAnew extends CommitWriter {
        PlansAnew(EngineParts parts) {
            super(parts);
        }

        @Override
        void uncertain(Sent sent, int attempt, @Nullable Throwable cause) {
            requeue(sent.batch());
            release();
        }
    }

    /** Breaks invariants 1 and 9: acknowledges without knowing. */
    private static final class Hopes extends CommitWriter {
        Hopes(EngineParts parts) {
            super(parts);
        }

        @Override
        void uncertain(Sent sent, int attempt, @Nullable Throwable cause) {
            committed(sent);
        }
    }

    /** Breaks the first half of invariant 3. */
    private static final class ChecksBatchOnly extends CommitWriter {
        ChecksBatchOnly(EngineParts parts) {
            super(parts);
        }

        @Override
        boolean conflicts(PendingAppend transaction, Batch batch) {
            EventFilter condition = transaction.condition();
            return condition != null && batch.contains(condition);
        }
    }

    /** Breaks the second half of invariant 3. */
    private static final class ChecksLogOnly extends CommitWriter {
        ChecksLogOnly(EngineParts parts) {
            super(parts);
        }

        @Override
        boolean conflicts(PendingAppend transaction, Batch batch) {
            return super.conflicts(transaction, new Batch(EngineSettings.exclusive()));
        }
    }
}
