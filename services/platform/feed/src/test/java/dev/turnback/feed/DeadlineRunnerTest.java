package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeadlineRunnerTest {

    private static final List<ViewDefinition> VIEWS =
            Stream.of(
                            ProjectionRunner.views(),
                            DeadlineRunner.views(),
                            List.of(DeadlineProjection.VIEW))
                    .flatMap(List::stream)
                    .toList();

    private final SimulatedTime time = new SimulatedTime();
    private final FakeLog log = new FakeLog();
    private final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();
    private final ViewStore views = new InMemoryViewStore(disk, VIEWS);
    private final Leases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final List<Sent> sent = new ArrayList<>();
    private Duration clockIsOff = Duration.ZERO;
    private boolean deskFails;
    private CompletableFuture<Receipt> stalled = new CompletableFuture<>();

    private record Sent(String by, Order order, Instant at) {}

    private Instant now() {
        return time.instant().plus(clockIsOff);
    }

    /** "milk:set:90" sets a deadline 90 seconds after the start, "milk:clear" clears it. */
    private static List<DeadlineChange> changes(PublishedEvent event) {
        String[] words = ((String) event.body()).split(":", -1);
        return words[1].equals("clear")
                ? List.of(new DeadlineChange.Clear("fetch", words[0]))
                : List.of(
                        new DeadlineChange.Set(
                                new Deadline("fetch", words[0], dueAfter(words[2]), "two litres")));
    }

    private static Instant dueAfter(String seconds) {
        return new SimulatedTime().instant().plusSeconds(Long.parseLong(seconds));
    }

    private ProjectionRunner follow() {
        return new ProjectionRunner(
                new InProcessEventFeed(
                        Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                        time),
                views,
                List.of(DeadlineProjection.following(views, "words", DeadlineRunnerTest::changes)),
                RunnerFixture.SETTINGS,
                time,
                time,
                time);
    }

    private DeadlineRunner start(String holder) {
        return new DeadlineRunner(
                views,
                leases,
                deadline -> {
                    if (deadline.key().equals("nonsense")) {
                        throw new ArithmeticException("nonsense");
                    }
                    return "fetch " + deadline.key() + ", " + deadline.payload();
                },
                order -> desk(holder, order),
                DeadlineSettings.of("deadlines", holder),
                time,
                time,
                this::now);
    }

    private CompletableFuture<Receipt> desk(String holder, Order order) {
        if (deskFails) {
            return CompletableFuture.failedFuture(new IllegalStateException("desk closed"));
        }
        sent.add(new Sent(holder, order, now()));
        String key = order.idempotencyKey().split("/", -1)[1];
        return switch (key) {
            case "forbidden" -> CompletableFuture.completedFuture(new Receipt.Rejected("no"));
            case "known" -> CompletableFuture.completedFuture(new Receipt.Ignored());
            case "stall" -> stalled;
            default -> {
                log.append(key + ":clear");
                yield CompletableFuture.completedFuture(new Receipt.Accepted());
            }
        };
    }

    private void set(String... keysAndSeconds) {
        log.append(keysAndSeconds);
        time.runFor(Duration.ofMillis(1));
    }

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
