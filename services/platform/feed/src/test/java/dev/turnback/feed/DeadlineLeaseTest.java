package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.feed.CommandDispatcher.Receipt;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeadlineLeaseTest extends DeadlineFixture {

    @Test
    void of_two_runners_the_holder_of_the_lease_fires() {
        try (var _ = follow();
                DeadlineRunner first = start("one");
                DeadlineRunner second = start("two")) {
            set("milk:set:30", "eggs:set:60");
            time.runFor(Duration.ofSeconds(40));
            assertThat(sent).extracting(Sent::by).containsExactly("one");
            assertThat(first.status().lease()).isPresent();
            assertThat(second.status().lease()).isEmpty();
            first.stop();
            time.runFor(Duration.ofSeconds(30));
            assertThat(sent).extracting(Sent::by).containsExactly("one", "two");
            assertThat(second.status().lease().orElseThrow().epoch()).isEqualTo(2);
        }
    }

    @Test
    void a_holder_that_stalls_loses_the_lease_and_fires_nothing_more_when_it_wakes_up() {
        try (var _ = follow();
                DeadlineRunner first = start("one");
                DeadlineRunner second = start("two")) {
            set("stall:set:10", "milk:set:11");
            time.runFor(Duration.ofSeconds(12));
            assertThat(sent).extracting(Sent::by).containsExactly("one");
            CompletableFuture<Receipt> hanging = stalled;
            stalled = CompletableFuture.completedFuture(new Receipt.Accepted());
            time.runFor(Duration.ofSeconds(20));
            assertThat(sent).extracting(Sent::by).containsExactly("one", "two", "two");
            assertThat(second.status().lease()).isPresent();
            hanging.complete(new Receipt.Accepted());
            time.runFor(Duration.ofMinutes(1));
            assertThat(sent).hasSize(3);
            assertThat(first.status().lease()).isEmpty();
        }
    }

    @Test
    void a_restart_fires_what_became_due_meanwhile_and_nothing_twice() {
        try (var _ = follow()) {
            try (DeadlineRunner first = start("one")) {
                set("forbidden:set:10", "milk:set:100");
                time.runFor(Duration.ofSeconds(20));
                first.stop();
                time.runFor(Duration.ofSeconds(1));
            }
            time.runFor(Duration.ofSeconds(200));
            assertThat(sent).hasSize(1);
            try (var _ = start("two")) {
                time.runFor(Duration.ofSeconds(1));
            }
            assertThat(sent).hasSize(2);
            assertThat(sent.getLast().by()).isEqualTo("two");
        }
    }
}
