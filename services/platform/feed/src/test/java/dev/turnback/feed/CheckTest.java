package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.feed.RebuildProgress.State;
import dev.turnback.testing.InMemoryViewStore;
import org.junit.jupiter.api.Test;

class CheckTest extends RebuildFixture {

    @Test
    void a_check_tells_whether_the_view_is_what_its_log_says_and_changes_nothing() {
        appendMany(25);
        try (ProjectionRunner runner = start()) {
            time.settle();
            runner.check("texts");
            time.settle();
            assertThat(checkOf(runner).state()).isEqualTo(State.EQUAL);
            spoil("row3");
            String spoilt = digest();
            runner.check("texts");
            while (time.step(2)) {
                if (log.head() < 200) {
                    log.append("during" + log.head());
                }
            }
            assertThat(checkOf(runner).state()).isEqualTo(State.DIFFERENT);
            assertThat(rows()).containsEntry("row3", "nonsense");
            assertThat(digest()).isNotEqualTo(spoilt);
            assertThat(views.copies().join()).isEmpty();
            assertThat(runner.operations().views().getFirst().rebuild()).isEmpty();
        }
    }

    @Test
    void a_check_is_equal_although_events_arrive_meanwhile() {
        appendMany(25);
        try (ProjectionRunner runner = start()) {
            time.settle();
            runner.check("texts");
            while (time.step(2)) {
                if (log.head() < 300) {
                    log.append("during" + log.head() % 9);
                }
            }
            assertThat(checkOf(runner).state()).isEqualTo(State.EQUAL);
            assertThat(runner.applied()).isEqualTo(words(log.head()));
        }
    }

    @Test
    void how_the_last_one_ended_is_known_after_a_restart() {
        appendMany(5);
        try (ProjectionRunner runner = start()) {
            time.settle();
            runner.check("texts");
            time.settle();
        }
        views = new InMemoryViewStore(disk, VIEWS);
        try (ProjectionRunner again = start()) {
            time.settle();
            assertThat(checkOf(again).state()).isEqualTo(State.EQUAL);
            assertThat(checkOf(again).position()).isEqualTo(5);
        }
    }
}
