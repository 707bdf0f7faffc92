package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashDuringParkingTest extends RunnerFixture {

    /** Whether the store has done what it was asked for when the process dies. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void at_any_write_no_event_is_lost_between_the_view_and_what_is_parked(boolean done) {
        for (int i = 0; i < 40; i++) {
            log.append("k" + i % 5 + ":" + i);
        }
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
        poison.add("k2:12");
        poison.add("k4:29");
        ProjectionRunner first = start();
        time.pass(Duration.ofSeconds(3));
        poison.remove("k2:12");
        first.retryAll();
        time.settle();
        first.stop();

        views = new InMemoryViewStore(disk, VIEWS);
        try (ProjectionRunner again = start()) {
            time.pass(Duration.ofSeconds(3));
            poison.clear();
            var retried = again.retryAll();
            time.settle();
            assertThat(retried.join().failed()).isZero();
            assertThat(parked(again)).isEmpty();
            assertThat(again.applied()).isEqualTo(words(40));
            assertThat(digest()).as("write %d", number).isEqualTo(expected);
        }
        return dying.died();
    }
}
