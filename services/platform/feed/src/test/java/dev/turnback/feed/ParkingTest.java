package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParkingTest extends RunnerFixture {

    private static final Duration TRIES = Duration.ofMillis(100 + 200 + 400);

    @Test
    void an_event_that_fails_again_and_again_is_parked_and_the_rest_goes_on() {
        log.append("a", "b:bad", "c");
        poison.add("b:bad");
        try (ProjectionRunner runner = start()) {
            time.settle();
            assertThat(runner.progress().getFirst().state()).isEqualTo(Progress.State.RETRYING);
            assertThat(parked(runner)).isEmpty();
            time.pass(TRIES);
            assertThat(rows()).containsOnlyKeys("a", "c");
            assertThat(runner.applied()).isEqualTo(words(3));
            assertThat(runner.ready()).isTrue();
            assertThat(runner.progress().getFirst().parked()).isEqualTo(1);
        }
    }

    @Test
    void what_is_parked_says_what_it_is_and_why() {
        log.append("a", "b:bad");
        poison.add("b:bad");
        var began = time.instant();
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES);
            assertThat(parked(runner))
                    .containsExactly(
                            new ParkedEvent(
                                    "texts",
                                    "words",
                                    2,
                                    "word.v1",
                                    "b",
                                    "b",
                                    log.recordedAt(2),
                                    "java.lang.ArithmeticException: cannot digest b:bad",
                                    4,
                                    began.plus(TRIES),
                                    began.plus(TRIES)));
        }
    }

    @Test
    void a_failure_that_passes_parks_nothing() {
        log.append("bad");
        poison.add("bad");
        try (ProjectionRunner runner = start()) {
            time.settle();
            poison.clear();
            time.pass(Duration.ofMillis(100));
            assertThat(runner.ready()).isTrue();
            assertThat(runner.progress().getFirst().error()).isEmpty();
            assertThat(rows()).containsKey("bad");
            assertThat(parked(runner)).isEmpty();
        }
    }

    @Test
    void events_of_its_key_wait_behind_it_and_those_of_other_keys_go_on() {
        log.append("x:1", "x:bad", "y:1", "x:2");
        poison.add("x:bad");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES);
            log.append("x:3", "y:2");
            time.settle();
            assertThat(rows()).isEqualTo(Map.of("x", "x:1", "y", "y:1 y:2"));
            assertThat(parked(runner))
                    .extracting(ParkedEvent::position)
                    .containsExactly(2L, 4L, 5L);
            assertThat(parked(runner).getLast().error()).isEqualTo("waits for words:2");
            assertThat(parked(runner).getLast().attempts()).isZero();
        }
    }

    @Test
    void after_a_retry_the_view_is_what_it_were_without_the_fault() {
        String[] words =
                IntStream.range(0, 60)
                        .mapToObj(i -> "k%d:%d%s".formatted(i % 7, i, i % 11 == 10 ? "end" : ""))
                        .toArray(String[]::new);
        log.append(words);
        poison.add("k3:3");
        poison.add("k5:40");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES.multipliedBy(3));
            Map<String, String> lacking = rows();
            poison.clear();
            var retried = runner.retryAll();
            time.settle();
            assertThat(retried.join().failed()).isZero();
            assertThat(retried.join().applied()).isGreaterThan(10);
            assertThat(parked(runner)).isEmpty();
            assertThat(runner.progress().getFirst().parked()).isZero();
            assertThat(rows()).isNotEqualTo(lacking);
            assertThat(digest()).isEqualTo(digestOfLog());
        }
    }

    @Test
    void a_retry_in_vain_counts_and_holds_up_what_waits_behind() {
        log.append("x:bad", "x:2", "y:bad");
        poison.add("x:bad");
        poison.add("y:bad");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES.multipliedBy(2));
            poison.remove("y:bad");
            time.pass(Duration.ofMinutes(1));
            var retried = runner.retry("texts");
            time.settle();
            assertThat(retried.join()).isEqualTo(new Retried(1, 2));
            assertThat(parked(runner).getFirst().attempts()).isEqualTo(5);
            assertThat(parked(runner).getFirst().lastTriedAt()).isEqualTo(time.instant());
            assertThat(rows()).containsOnlyKeys("y");
        }
    }

    @Test
    void one_key_can_be_retried_alone() {
        log.append("x:bad", "y:bad");
        poison.add("x:bad");
        poison.add("y:bad");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES.multipliedBy(2));
            poison.clear();
            var retried = runner.retry("texts", "y");
            time.settle();
            assertThat(retried.join()).isEqualTo(new Retried(1, 0));
            assertThat(parked(runner)).extracting(ParkedEvent::key).containsExactly("x");
            assertThatThrownBy(() -> runner.retry("others").join())
                    .hasRootCauseMessage("there is no such view");
        }
    }

    @Test
    void a_store_that_fails_during_a_retry_changes_nothing_that_is_parked() {
        log.append("x:bad");
        poison.add("x:bad");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES);
            storeFails = true;
            var retried = runner.retryAll();
            time.settle();
            assertThat(retried).isCompletedExceptionally();
            assertThat(parked(runner).getFirst().attempts()).isEqualTo(4);
        }
    }

    @Test
    void what_is_parked_stays_so_over_a_restart() {
        log.append("x:bad", "y:1");
        poison.add("x:bad");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES);
            assertThat(runner.applied()).isEqualTo(words(2));
        }
        views = new InMemoryViewStore(disk, VIEWS);
        poison.clear();
        try (ProjectionRunner runner = start()) {
            log.append("x:2");
            time.settle();
            assertThat(rows()).containsOnlyKeys("y");
            assertThat(parked(runner)).extracting(ParkedEvent::position).containsExactly(1L, 3L);
            runner.retryAll();
            time.settle();
            assertThat(rows()).containsEntry("x", "x:bad x:2");
        }
    }

    @Test
    void when_everything_fails_it_stops_instead_of_parking_the_world() {
        String[] words = IntStream.range(0, 30).mapToObj(i -> "x:" + i).toArray(String[]::new);
        log.append(words);
        poison.add("x:0");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofMinutes(1));
            Progress stopped = runner.progress().getFirst();
            assertThat(stopped.state()).isEqualTo(Progress.State.STOPPED);
            assertThat(stopped.error().orElseThrow()).contains("more than 20 events");
            assertThat(runner.ready()).isFalse();
            assertThat(stopped.parked()).isLessThanOrEqualTo(20);
            poison.clear();
            runner.retryAll();
            time.settle();
            assertThat(runner.ready()).isTrue();
            assertThat(rows().getOrDefault("x", "").split(" ", -1)).hasSize(30);
        }
    }

    @Test
    void closing_does_not_wait_for_the_next_try() {
        log.append("bad");
        poison.add("bad");
        ProjectionRunner runner = start();
        time.settle();
        var closing = runner.stop();
        time.settle();
        assertThat(closing).isCompletedWithValue(true);
        assertThat(parked(runner)).isEmpty();
    }
}
