package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTest {

    private static final List<ViewDefinition> VIEWS = List.of(ViewDefinition.named("texts", 1));
    private static final RunnerSettings SETTINGS =
            new RunnerSettings(
                    10,
                    Duration.ofSeconds(1),
                    3,
                    Duration.ofMillis(100),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));

    /** A row is the words about its subject, one after the other; "end" removes it. */
    private static final RowFold.Format<String> PLAIN =
            new RowFold.Format<>() {
                @Override
                public String body(String row) {
                    return row;
                }

                @Override
                public String row(String body) {
                    return body;
                }

                @Override
                public Map<String, ViewValue> keys(String row) {
                    return Map.of();
                }
            };

    private final ManualTime time = new ManualTime();
    private final FakeLog log = new FakeLog();
    private final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();
    private final List<Long> handled = new ArrayList<>();
    private ViewStore views = new InMemoryViewStore(disk, VIEWS);
    private Optional<String> poison = Optional.empty();

    @AfterEach
    void stopTimer() {
        time.shutdownNow();
    }

    private EventFeed feed() {
        return new InProcessEventFeed(
                Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                time.executor());
    }

    private RowFold<String> fold() {
        return new RowFold<>(
                views,
                "texts",
                "words",
                event -> Optional.of(event.subject()),
                (row, event) -> {
                    String word = (String) event.body();
                    return word.endsWith("end") ? null : (row == null ? "" : row + " ") + word;
                },
                PLAIN);
    }

    private ProjectionRunner start() {
        RowFold<String> fold = fold();
        FeedProjection.Handler watched =
                (events, upTo) -> {
                    for (PublishedEvent event : events) {
                        if (poison.isPresent() && event.body().equals(poison.get())) {
                            throw new ArithmeticException("cannot digest " + event.body());
                        }
                        handled.add(event.position());
                    }
                    return fold.apply(events, upTo);
                };
        return new ProjectionRunner(
                feed(),
                views,
                List.of(new FeedProjection("texts", "words", watched)),
                SETTINGS,
                time.executor(),
                time,
                time);
    }

    private Map<String, String> rows() {
        var rows = new TreeMap<String, String>();
        views.forEach("texts", row -> rows.put(row.id(), row.body())).join();
        return rows;
    }

    private void appendMany(int count) {
        log.append(IntStream.rangeClosed(1, count).mapToObj(i -> "row" + i).toArray(String[]::new));
    }

    private static PositionVector words(long position) {
        return PositionVector.of("words", position);
    }

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
            views = new CrashingViewStore(new InMemoryViewStore(disk, VIEWS), 20);
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

    @Nested
    class WhenABatchFails {

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

    @Nested
    class ReachingAPosition {

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
                                List.of(new FeedProjection("texts", "words", fold())),
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
