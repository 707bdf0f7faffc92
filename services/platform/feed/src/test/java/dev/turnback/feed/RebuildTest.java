package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.feed.RebuildProgress.State;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuildTest extends RebuildFixture {

    private static final Duration TRIES = Duration.ofMillis(100 + 200 + 400);

    @Test
    void the_view_is_filled_anew_and_switched() {
        log.append("a:1", "b:1", "a:2");
        try (ProjectionRunner runner = start()) {
            time.settle();
            spoil("a");
            runner.rebuild("texts");
            time.settle();
            assertThat(rebuildOf(runner).state()).isEqualTo(State.DIFFERENT);
            assertThat(rebuildOf(runner).endedAt()).contains(time.instant());
            assertThat(rows()).isEqualTo(Map.of("a", "a:1 a:2", "b", "b:1"));
            assertThat(digest()).isEqualTo(digestOfLog());
            assertThat(views.copies().join()).isEmpty();
            log.append("b:2");
            time.settle();
            assertThat(rows()).containsEntry("b", "b:1 b:2");
        }
    }

    @Test
    void a_rebuild_of_a_sound_view_says_that_nothing_has_changed() {
        appendMany(25);
        try (ProjectionRunner runner = start()) {
            time.settle();
            runner.rebuild("texts");
            time.settle();
            assertThat(rebuildOf(runner).state()).isEqualTo(State.EQUAL);
            assertThat(runner.applied()).isEqualTo(words(25));
        }
    }

    @Test
    void the_view_serves_and_follows_while_thousands_of_events_arrive() {
        appendMany(500);
        try (ProjectionRunner runner = start()) {
            time.settle();
            spoil("row1");
            runner.rebuild("texts");
            long applied = 0;
            int appended = 500;
            while (time.step(7) || appended < 4_000) {
                assertThat(runner.applied().of("words")).isGreaterThanOrEqualTo(applied);
                applied = runner.applied().of("words");
                assertThat(rows()).hasSizeGreaterThanOrEqualTo(500);
                if (appended < 4_000) {
                    log.append("more:" + appended, "other" + appended, "row" + appended % 500);
                    appended += 3;
                }
            }
            assertThat(rebuildOf(runner).state()).isEqualTo(State.DIFFERENT);
            assertThat(runner.applied()).isEqualTo(words(log.head()));
            assertThat(digest()).isEqualTo(digestOfLog());
        }
    }

    @Test
    void it_says_how_far_it_is_and_how_long_it_will_take() {
        appendMany(100);
        try (ProjectionRunner runner = start()) {
            time.settle();
            slowly = Duration.ofSeconds(1);
            runner.rebuild("texts");
            time.pass(Duration.ofMillis(4_500));
            RebuildProgress progress = rebuildOf(runner);
            assertThat(progress.state()).isEqualTo(State.FILLING);
            assertThat(progress.position()).isEqualTo(40);
            assertThat(progress.head()).isEqualTo(100);
            assertThat(progress.perSecond()).isBetween(8.0, 10.0);
            assertThat(progress.eta().orElseThrow())
                    .isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8));
            assertThat(progress.startedAt()).isEqualTo(time.instant().minusMillis(4_500));
            time.pass(Duration.ofSeconds(10));
            assertThat(rebuildOf(runner).goesOn()).isFalse();
        }
    }

    @Test
    void after_a_crash_it_goes_on_where_it_was() {
        appendMany(95);
        try (ProjectionRunner runner = start()) {
            time.settle();
            slowly = Duration.ofSeconds(1);
            runner.rebuild("texts");
            time.pass(Duration.ofMillis(5_500));
        }
        time.pass(Duration.ofSeconds(1));
        views = new InMemoryViewStore(disk, VIEWS);
        try (ProjectionRunner again = start()) {
            time.pass(Duration.ofMillis(500));
            assertThat(rebuildOf(again).state()).isEqualTo(State.FILLING);
            assertThat(rebuildOf(again).position()).isGreaterThanOrEqualTo(50);
            time.pass(Duration.ofSeconds(10));
            assertThat(rebuildOf(again).state()).isEqualTo(State.EQUAL);
            assertThat(copied.size()).isBetween(95, 95 + SETTINGS.batch());
        }
    }

    @Test
    void what_the_copy_cannot_apply_is_waited_for() {
        log.append("a:1", "b:1", "a:2");
        try (ProjectionRunner runner = start()) {
            time.settle();
            poison.add("a:2");
            runner.rebuild("texts");
            time.pass(TRIES);
            assertThat(rebuildOf(runner).state()).isEqualTo(State.WAITING);
            assertThat(rebuildOf(runner).message()).contains("lacks 1 parked events");
            assertThat(parked(runner)).extracting(ParkedEvent::view).containsExactly("texts+");
            assertThat(runner.progress().getFirst().parked()).isZero();
            poison.clear();
            runner.retry("texts+");
            time.settle();
            assertThat(rebuildOf(runner).state()).isEqualTo(State.EQUAL);
            assertThat(parked(runner)).isEmpty();
        }
    }

    @Test
    void what_the_view_had_parked_is_in_it_afterwards() {
        log.append("a:1", "b:1", "a:2");
        poison.add("a:1");
        try (ProjectionRunner runner = start()) {
            time.pass(TRIES);
            assertThat(rows()).containsOnlyKeys("b");
            poison.clear();
            runner.rebuild("texts");
            time.settle();
            assertThat(rebuildOf(runner).state()).isEqualTo(State.DIFFERENT);
            assertThat(rows()).containsEntry("a", "a:1 a:2");
            assertThat(parked(runner)).isEmpty();
            log.append("a:3");
            time.settle();
            assertThat(rows()).containsEntry("a", "a:1 a:2 a:3");
        }
    }

    @Test
    void a_view_that_has_stopped_is_brought_back() {
        views.saveCheckpoint("texts", "words", 9).join();
        log.append("a");
        try (ProjectionRunner runner = start()) {
            time.pass(Duration.ofSeconds(5));
            assertThat(runner.ready()).isFalse();
            runner.rebuild("texts");
            time.settle();
            assertThat(rebuildOf(runner).state()).isEqualTo(State.REPLACED);
            assertThat(runner.ready()).isTrue();
            assertThat(runner.applied()).isEqualTo(words(1));
            assertThat(rows()).containsOnlyKeys("a");
        }
    }

    @Test
    void it_can_be_cancelled_and_begun_anew() {
        appendMany(100);
        try (ProjectionRunner runner = start()) {
            time.settle();
            slowly = Duration.ofSeconds(1);
            runner.rebuild("texts");
            time.pass(Duration.ofSeconds(3));
            var cancelled = runner.cancelRebuild("texts");
            time.pass(Duration.ofSeconds(2));
            assertThat(cancelled).isCompletedWithValue(true);
            assertThat(rebuildOf(runner).state()).isEqualTo(State.CANCELLED);
            assertThat(views.copies().join()).isEmpty();
            assertThat(runner.cancelRebuild("texts")).isCompletedWithValue(false);
            runner.rebuild("texts");
            time.pass(Duration.ofSeconds(20));
            assertThat(rebuildOf(runner).state()).isEqualTo(State.EQUAL);
        }
    }

    @Test
    void one_view_has_one_rebuild_at_a_time() {
        appendMany(20);
        try (ProjectionRunner runner = start()) {
            runner.rebuild("texts");
            assertThatThrownBy(() -> runner.check("texts").join())
                    .hasRootCauseMessage("texts is being rebuilt or checked already");
            assertThatThrownBy(() -> runner.rebuild("others").join())
                    .hasRootCauseMessage("there is no view others");
        }
    }

    @Test
    void a_store_that_fails_during_a_rebuild_is_outlived() {
        appendMany(30);
        try (ProjectionRunner runner = start()) {
            time.settle();
            runner.rebuild("texts");
            time.step(9);
            storeFails = true;
            time.pass(Duration.ofSeconds(5));
            assertThat(rebuildOf(runner).goesOn()).isTrue();
            assertThat(rebuildOf(runner).message()).contains("disk");
            storeFails = false;
            time.pass(Duration.ofSeconds(5));
            assertThat(rebuildOf(runner).state()).isEqualTo(State.EQUAL);
            assertThat(parked(runner)).isEmpty();
        }
    }
}
