package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashDuringRebuildTest extends RunnerFixture {

    /** Whether the store has done what it was asked for when the process dies. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void at_any_write_the_next_start_ends_it_with_the_same_rows(boolean done) {
        appendMany(20);
        log.append("row3:2", "row4end", "row5:2", "row3:3", "row4:2");
        String expected = digestOfLog();
        int crashes = 0;
        boolean died = true;
        while (died) {
            crashes++;
            died = crashesAt(crashes, done, expected);
        }
        assertThat(crashes).isGreaterThan(15);
    }

    /** False when there was no such write any more. */
    private boolean crashesAt(int number, boolean done, String expected) {
        var disk = new InMemoryViewStore.Disk();
        var dying =
                new CrashingViewStore(
                        new InMemoryViewStore(disk, VIEWS),
                        write -> write.number() == number,
                        done);
        views = dying;
        copied.clear();
        ProjectionRunner first = start();
        first.rebuild("texts");
        time.settle();
        first.stop();

        views = new InMemoryViewStore(disk, VIEWS);
        try (ProjectionRunner again = start()) {
            time.pass(Duration.ofSeconds(2));
            var last = again.operations().views().getFirst().rebuild();
            if (last.isEmpty() || last.get().state() == RebuildProgress.State.CANCELLED) {
                assertThat(copied).isEmpty();
                again.rebuild("texts");
                time.settle();
            }
            RebuildProgress ended = again.operations().views().getFirst().rebuild().orElseThrow();
            assertThat(ended.goesOn()).isFalse();
            assertThat(digest()).as("write %d", number).isEqualTo(expected);
            assertThat(again.applied()).isEqualTo(words(25));
            assertThat(views.copies().join()).isEmpty();
            assertThat(copied.size()).isBetween(25, 25 + SETTINGS.batch());
        }
        return dying.died();
    }
}
