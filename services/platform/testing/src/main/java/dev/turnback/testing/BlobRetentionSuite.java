package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.BlobLog;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How every {@link BlobLog} forgets records whose time is over. */
public abstract class BlobRetentionSuite extends BlobLogFixture {

    private void appendForHours(String stream, int... hours) {
        log.append(
                        stream,
                        Arrays.stream(hours)
                                .mapToObj(each -> kept("for " + each, Duration.ofHours(each)))
                                .toList())
                .join();
    }

    @Test
    void they_are_read_no_more_at_that_very_moment_whether_swept_or_not() {
        appendForHours("samples", 1, 3, 2);
        now = NOON.plus(Duration.ofHours(2));
        assertThat(read("samples", 0, 1)).containsExactly("2=for 3");
        assertThat(log.get("samples", 1).join()).isEmpty();
        assertThat(log.get("samples", 3).join()).isEmpty();
        assertThat(log.sweep(now, 10).join()).isEqualTo(2);
        assertThat(read("samples", 0, 9)).containsExactly("2=for 3");
    }

    @Test
    void a_sweep_deletes_a_bounded_number_and_says_how_many() {
        appendForHours("samples", 1, 1, 1, 9);
        appendForHours("deliveries", 1, 1);
        Instant later = NOON.plus(Duration.ofHours(1));
        assertThat(log.sweep(later, 2).join()).isEqualTo(2);
        assertThat(log.sweep(later, 2).join()).isEqualTo(2);
        assertThat(log.sweep(later, 2).join()).isEqualTo(1);
        assertThat(log.sweep(later, 2).join()).isZero();
        assertThat(read("samples", 0, 9)).containsExactly("4=for 9");
    }

    @Test
    void nothing_is_swept_a_moment_before() {
        appendForHours("samples", 1);
        assertThat(log.sweep(NOON.plus(Duration.ofHours(1)).minusNanos(1_000), 9).join()).isZero();
    }

    @Test
    void their_numbers_are_never_used_again() {
        appendForHours("samples", 1, 1);
        assertThat(log.sweep(NOON.plus(Duration.ofHours(1)), 9).join()).isEqualTo(2);
        reopen();
        assertThat(append("samples", "next")).containsExactly(3L);
        assertThat(read("samples", 0, 9)).containsExactly("3=next");
    }
}
