package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest extends RunnerFixture {

    @Test
    void it_follows_the_log_in_bounded_batches_and_says_how_far_it_is() {
        appendMany(25);
        try (ProjectionRunner runner = start()) {
            assertThat(runner.caughtUp()).isFalse();
            time.settle();
            assertThat(handled).hasSize(25);
            assertThat(runner.applied()).isEqualTo(words(25));
            assertThat(runner.caughtUp()).isTrue();
            assertThat(runner.ready()).isTrue();
            assertThat(runner.progress().getFirst().remaining()).contains(Duration.ZERO);
        }
    }

    @Test
    void an_empty_log_is_caught_up_with_at_once() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.ready()).isTrue();
        }
    }

    @Test
    void new_events_wake_it() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            log.append("a");
            time.settle();
            assertThat(runner.applied()).isEqualTo(words(1));
        }
    }

    @Test
    void polling_finds_what_nobody_reported() {
        try (ProjectionRunner runner = start()) {
            time.settle();
            log.add(1, "a");
            time.settle();
            assertThat(runner.applied()).isEqualTo(words(0));
            time.pass(SETTINGS.poll());
            assertThat(runner.applied()).isEqualTo(words(1));
        }
    }

    @Test
    void events_that_publish_nothing_move_it_on() {
        log.append("(a)", "(b)");
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.applied()).isEqualTo(words(2));
            assertThat(handled).isEmpty();
        }
    }

    @Test
    void caught_up_means_the_head_at_the_start_and_stays_so() {
        log.append("a");
        try (ProjectionRunner runner = start()) {
            time.settle();
            log.append("b");
            assertThat(runner.caughtUp()).isTrue();
        }
    }

    @Nested
    class AfterItWasClosed {

        @Test
        void the_next_one_resumes_where_it_ended() {
            appendMany(5);
            try (ProjectionRunner first = start()) {
                time.settle();
                assertThat(first.caughtUp()).isTrue();
            }
            log.append("late");
            try (ProjectionRunner second = start()) {
                time.settle();
                assertThat(second.applied()).isEqualTo(words(6));
            }
            assertThat(handled).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }

        @Test
        void nothing_more_is_applied_and_nobody_waits() {
            ProjectionRunner runner = start();
            time.settle();
            CompletableFuture<Boolean> reached = runner.reach(words(1), Duration.ofMinutes(1));
            time.settle();
            runner.close();
            log.append("a");
            time.pass(Duration.ofMinutes(2));
            assertThat(handled).isEmpty();
            assertThat(reached).isCompletedWithValue(false);
            assertThat(log.listeners()).isZero();
        }
    }

    @Nested
    class AfterACrashBetweenRowsAndCheckpoint {

        @Test
        void at_most_one_batch_is_done_again_and_changes_nothing() {
            log.append(IntStream.rangeClosed(1, 25).mapToObj(i -> "x:" + i).toArray(String[]::new));
            views =
                    new CrashingViewStore(
                            new InMemoryViewStore(disk, VIEWS),
                            write -> write.checkpoint() >= 20,
                            false);
            start();
            time.settle();
            assertThat(handled).hasSize(20);
            handled.clear();

            views = new InMemoryViewStore(disk, VIEWS);
            try (ProjectionRunner again = start()) {
                time.settle();
                assertThat(again.applied()).isEqualTo(words(25));
            }
            assertThat(handled).startsWith(11L).hasSize(15);
            assertThat(rows()).containsOnlyKeys("x");
            assertThat(rows().getOrDefault("x", "").split(" ", -1))
                    .hasSize(25)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void with_real_threads_everybody_reads_what_they_wrote() {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor();
                var timer = Executors.newSingleThreadScheduledExecutor();
                var runner =
                        new ProjectionRunner(
                                new InProcessEventFeed(
                                        Map.of(
                                                "words",
                                                new InProcessEventFeed.Source(
                                                        log, FakeLog.PUBLIC_WORDS)),
                                        executor),
                                views,
                                List.of(new FeedProjection("texts", "words", this::fold)),
                                SETTINGS,
                                executor,
                                timer,
                                time)) {
            for (int i = 1; i <= 300; i++) {
                log.append("row" + i);
                if (i % 3 == 0) {
                    assertThat(runner.reach(words(i), Duration.ofSeconds(20)).join()).isTrue();
                    assertThat(views.get("texts", "row" + i).join()).isPresent();
                }
            }
        }
    }
}
