package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ReachingAPositionTest extends RunnerFixture {

    @Test
    void is_true_at_once_when_it_is_applied() {
        log.append("a");
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.reach(words(1), Duration.ZERO)).isCompletedWithValue(true);
        }
    }

    @Test
    void is_true_as_soon_as_it_is_applied() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            CompletableFuture<Boolean> reached = runner.reach(words(2), Duration.ofSeconds(2));
            log.append("a");
            time.settle();
            assertThat(reached).isNotDone();
            log.append("b");
            time.settle();
            assertThat(reached).isCompletedWithValue(true);
        }
    }

    @Test
    void is_false_when_the_time_is_over_and_not_before() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            CompletableFuture<Boolean> reached = runner.reach(words(1), Duration.ofSeconds(2));
            time.pass(Duration.ofMillis(1_999));
            assertThat(reached).isNotDone();
            time.pass(Duration.ofMillis(1));
            assertThat(reached).isCompletedWithValue(false);
        }
    }

    @Test
    void is_false_at_once_for_a_source_nobody_follows() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.reach(PositionVector.of("others", 1), Duration.ofSeconds(2)))
                    .isCompletedWithValue(false);
        }
    }
}
