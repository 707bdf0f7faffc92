package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.feed.CommandDispatcher.Order;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineRunnerTest extends DeadlineFixture {

    @Test
    void a_command_is_sent_when_the_time_has_come_and_not_before() {
        try (var _ = follow();
                DeadlineRunner runner = start("one")) {
            set("milk:set:90", "eggs:set:30");
            time.runFor(Duration.ofSeconds(29));
            assertThat(sent).isEmpty();
            assertThat(runner.status().nextDue()).contains(dueAfter("30"));
            time.runFor(Duration.ofSeconds(1));
            assertThat(sent)
                    .containsExactly(
                            new Sent(
                                    "one",
                                    new Order(
                                            "fetch eggs, two litres",
                                            "fetch/eggs/" + dueAfter("30"),
                                            null,
                                            null),
                                    dueAfter("30")));
            time.runFor(Duration.ofHours(1));
            assertThat(sent).hasSize(2);
            assertThat(sent.getLast().at()).isEqualTo(dueAfter("90"));
            assertThat(runner.status().accepted()).isEqualTo(2);
            assertThat(runner.status().nextDue()).isEmpty();
        }
    }

    @Test
    void what_was_cleared_is_not_fired_and_what_was_moved_is_fired_at_its_new_time() {
        try (var _ = follow();
                var _ = start("one")) {
            set("milk:set:30", "eggs:set:30");
            set("milk:clear", "eggs:set:60");
            time.runFor(Duration.ofMinutes(5));
            assertThat(sent)
                    .extracting(each -> each.order().idempotencyKey())
                    .containsExactly("fetch/eggs/" + dueAfter("60"));
        }
    }

    @Test
    void what_was_rejected_or_ignored_is_not_fired_again_until_it_has_a_new_time() {
        try (var _ = follow();
                DeadlineRunner runner = start("one")) {
            set("forbidden:set:10", "known:set:20");
            time.runFor(Duration.ofHours(1));
            assertThat(sent).hasSize(2);
            assertThat(runner.status().rejected()).isEqualTo(1);
            assertThat(runner.status().ignored()).isEqualTo(1);
            set("forbidden:set:7200");
            time.runFor(Duration.ofHours(2));
            assertThat(sent).hasSize(3);
        }
    }

    @Test
    void a_clock_that_jumps_ahead_or_back_is_followed_within_a_second() {
        try (var _ = follow();
                var _ = start("one")) {
            set("milk:set:7200", "eggs:set:7300");
            time.runFor(Duration.ofSeconds(10));
            clockIsOff = Duration.ofHours(2);
            time.runFor(Duration.ofSeconds(2));
            assertThat(sent).hasSize(1);
            clockIsOff = Duration.ofHours(-1);
            time.runFor(Duration.ofHours(2));
            assertThat(sent).hasSize(1);
            time.runFor(Duration.ofMinutes(62));
            assertThat(sent).hasSize(2);
        }
    }

    @Test
    void a_desk_that_does_not_answer_is_asked_again() {
        try (var _ = follow();
                DeadlineRunner runner = start("one")) {
            set("milk:set:10");
            deskFails = true;
            time.runFor(Duration.ofMinutes(1));
            assertThat(runner.status().error().orElseThrow()).contains("no answer to fetch/milk");
            deskFails = false;
            time.runFor(Duration.ofSeconds(11));
            assertThat(sent).hasSize(1);
            assertThat(runner.status().error()).isEmpty();
        }
    }

    @Test
    void one_of_which_no_command_can_be_made_holds_up_no_other() {
        try (var _ = follow();
                DeadlineRunner runner = start("one")) {
            set("nonsense:set:10", "milk:set:11");
            time.runFor(Duration.ofMinutes(1));
            assertThat(sent).hasSize(1);
            assertThat(runner.status().broken()).isEqualTo(1);
            set("nonsense:clear");
            time.runFor(Duration.ofMinutes(1));
            assertThat(runner.status().broken()).isZero();
        }
    }

    @Test
    void many_are_fired_in_order_of_their_time() {
        try (var _ = follow();
                var _ = start("one")) {
            for (int i = 0; i < 500; i++) {
                log.append("k%d:set:%d".formatted(i, 1_000 - i));
            }
            time.runFor(Duration.ofSeconds(450));
            clockIsOff = Duration.ofHours(1);
            time.runFor(Duration.ofSeconds(5));
            assertThat(sent).hasSize(500);
            assertThat(sent.getFirst().order().command().toString()).contains("k499");
            assertThat(sent.getLast().order().command().toString()).contains("k0,");
        }
    }
}
