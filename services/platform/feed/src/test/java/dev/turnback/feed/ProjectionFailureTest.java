package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectionFailureTest extends RunnerFixture {

    @Test
    void it_is_tried_again_after_growing_pauses_and_then_stops_visibly() {
        log.append("a", "bad", "c");
        poison = Optional.of("bad");
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.progress().getFirst().state()).isEqualTo(Progress.State.RETRYING);
            time.pass(Duration.ofMillis(100 + 200 + 400));
            Progress stopped = runner.progress().getFirst();
            assertThat(stopped.state()).isEqualTo(Progress.State.STOPPED);
            assertThat(stopped.error().orElseThrow()).contains("cannot digest bad");
            assertThat(stopped.position()).isZero();
            assertThat(stopped.head()).isEqualTo(3);
            assertThat(runner.ready()).isFalse();
            handled.clear();
            log.append("d");
            time.pass(Duration.ofHours(1));
            assertThat(handled).isEmpty();
        }
    }

    @Test
    void a_stop_after_it_had_caught_up_ends_readiness() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.ready()).isTrue();
            poison = Optional.of("bad");
            log.append("bad");
            time.pass(Duration.ofSeconds(5));
            assertThat(runner.caughtUp()).isTrue();
            assertThat(runner.ready()).isFalse();
        }
    }

    @Test
    void it_goes_on_by_itself_when_the_failure_passes() {
        log.append("bad");
        poison = Optional.of("bad");
        try (ProjectionRunner runner = start()) {
            time.settle();
            poison = Optional.empty();
            time.pass(Duration.ofMillis(100));
            assertThat(runner.ready()).isTrue();
            assertThat(runner.progress().getFirst().error()).isEmpty();
            assertThat(rows()).containsKey("bad");
        }
    }

    @Test
    void a_stopped_one_goes_on_when_asked_to() {
        log.append("bad", "b");
        poison = Optional.of("bad");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofSeconds(5));
            poison = Optional.empty();
            runner.resume();
            time.settle();
            assertThat(runner.ready()).isTrue();
            assertThat(runner.applied()).isEqualTo(words(2));
        }
    }

    @Test
    void a_view_ahead_of_its_log_stops_and_says_why() {
        views.saveCheckpoint("texts", "words", 9).join();
        log.append("a");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofSeconds(5));
            assertThat(runner.progress().getFirst().error().orElseThrow())
                    .contains("the view is at 9 but its log ends at 1");
            assertThat(runner.ready()).isFalse();
        }
    }
}
