package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClosedTimeOfViewsTest extends RunnerFixture {

    @Test
    void nothing_is_closed_before_the_end_of_the_log_is_reached() {
        appendMany(25);
        log.close(FakeLog.AT);
        try (ProjectionRunner runner = start()) {
            assertThat(runner.closedTime()).isEqualTo(Instant.MIN);
            while (runner.applied().of("words") < 20) {
                time.step(1);
                assertThat(runner.closedTime()).isEqualTo(Instant.MIN);
            }
            time.settle();
            assertThat(runner.closedTime()).isEqualTo(FakeLog.AT);
        }
    }

    @Test
    void time_passes_although_nothing_happens() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            log.close(FakeLog.AT.plusSeconds(60));
            time.pass(SETTINGS.poll());
            assertThat(runner.closedTime()).isEqualTo(FakeLog.AT.plusSeconds(60));
        }
    }

    @Test
    void the_source_that_is_furthest_behind_decides() {
        var other = new FakeLog();
        log.close(FakeLog.AT);
        other.close(FakeLog.AT.minusSeconds(9));
        var feed =
                new InProcessEventFeed(
                        Map.of(
                                "words",
                                new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS),
                                "others",
                                new InProcessEventFeed.Source(other, FakeLog.PUBLIC_WORDS)),
                        time.executor());
        try (var runner =
                new ProjectionRunner(
                        feed,
                        views,
                        List.of(
                                new FeedProjection("texts", "words", this::fold),
                                new FeedProjection("texts", "others", this::fold)),
                        SETTINGS,
                        time.executor(),
                        time,
                        time)) {
            time.settle();
            assertThat(runner.closedTime()).isEqualTo(FakeLog.AT.minusSeconds(9));
        }
    }

    @Test
    void the_time_of_a_parked_event_is_open() {
        log.append("bad");
        log.close(FakeLog.AT.plusSeconds(60));
        poison.add("bad");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofSeconds(5));
            assertThat(runner.applied()).isEqualTo(words(1));
            assertThat(runner.closedTime()).isEqualTo(FakeLog.AT.minusNanos(1_000));
            poison.clear();
            runner.retryAll();
            time.settle();
            assertThat(runner.closedTime()).isEqualTo(FakeLog.AT.plusSeconds(60));
        }
    }
}
