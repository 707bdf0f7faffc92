package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProjectionFailureTest extends RunnerFixture {

    @Test
    void a_store_that_fails_is_tried_for_as_long_as_it_takes_and_nothing_is_parked() {
        log.append("a");
        storeFails = true;
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofHours(1));
            Progress progress = runner.progress().getFirst();
            assertThat(progress.state()).isEqualTo(Progress.State.RETRYING);
            assertThat(progress.error().orElseThrow()).contains("disk");
            assertThat(progress.position()).isZero();
            assertThat(runner.ready()).isFalse();
            storeFails = false;
            time.pass(SETTINGS.longestPause());
            assertThat(runner.ready()).isTrue();
            assertThat(runner.progress().getFirst().error()).isEmpty();
            assertThat(rows()).containsKey("a");
            assertThat(parked(runner)).isEmpty();
        }
    }

    @Test
    void a_feed_that_cannot_be_read_is_tried_for_as_long_as_it_takes() {
        log.append("a");
        log.add(3, "c");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofHours(1));
            Progress progress = runner.progress().getFirst();
            assertThat(progress.state()).isEqualTo(Progress.State.RETRYING);
            assertThat(progress.error().orElseThrow()).contains("the log words has a gap");
            assertThat(parked(runner)).isEmpty();
        }
    }

    @Test
    void nobody_has_to_wait_for_the_next_try() {
        log.append("a");
        storeFails = true;
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofMillis(50));
            storeFails = false;
            runner.resume();
            time.settle();
            assertThat(runner.ready()).isTrue();
        }
    }

    @Test
    void a_view_ahead_of_its_log_stops_and_says_why() {
        views.saveCheckpoint("texts", "words", 9).join();
        log.append("a");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofSeconds(5));
            Progress stopped = runner.progress().getFirst();
            assertThat(stopped.state()).isEqualTo(Progress.State.STOPPED);
            assertThat(stopped.error().orElseThrow())
                    .contains("the view is at 9 but its log ends at 1");
            assertThat(runner.ready()).isFalse();
            log.append("b", "c", "d", "e", "f", "g", "h", "i", "late");
            runner.resume();
            time.settle();
            assertThat(rows()).containsOnlyKeys("late");
        }
    }
}
