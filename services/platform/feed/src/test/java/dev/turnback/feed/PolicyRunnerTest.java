package dev.turnback.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyRunnerTest {

    private final ManualTime time = new ManualTime();
    private final FakeLog log = new FakeLog();
    private final List<Order> sent = new ArrayList<>();
    private final Map<String, Object> effects = new LinkedHashMap<>();
    private ViewStore views = new InMemoryViewStore(PolicyRunner.views());
    private boolean deskFails;
    private boolean functionFails;
    private boolean lookingFails;

    @AfterEach
    void stopTimer() {
        time.shutdownNow();
    }

    /** Whenever somebody calls, answer; whenever somebody shouts, answer twice. */
    private List<String> answer(PublishedEvent event) {
        String word = (String) event.body();
        if (functionFails && word.contains("odd")) {
            throw new ArithmeticException("odd");
        }
        return switch (word.split(":", -1)[1]) {
            case "call" -> List.of("answer " + word);
            case "shout" -> List.of("answer " + word, "calm " + word);
            case "forbidden" -> List.of("refuse");
            case "known" -> List.of("repeat");
            case "garbled" -> List.of("garbled");
            default -> List.of();
        };
    }

    private CompletableFuture<Receipt> desk(Order order) {
        sent.add(order);
        if (deskFails) {
            return CompletableFuture.failedFuture(new IllegalStateException("desk closed"));
        }
        return switch (order.command().toString()) {
            case "refuse" ->
                    CompletableFuture.completedFuture(new Receipt.Rejected("not on Sundays"));
            case "repeat" -> CompletableFuture.completedFuture(new Receipt.Ignored());
            case "garbled" -> throw new IllegalArgumentException("what is garbled?");
            default -> {
                effects.putIfAbsent(order.idempotencyKey(), order.command());
                yield CompletableFuture.completedFuture(new Receipt.Accepted());
            }
        };
    }

    private PolicyRunner start(CommandDispatcher dispatcher) {
        return start(
                dispatcher,
                new FeedPolicy("when-called-then-answer", Set.of("words"), this::answer));
    }

    private PolicyRunner start(CommandDispatcher dispatcher, FeedPolicy policy) {
        return new PolicyRunner(
                new InProcessEventFeed(
                        Map.of("words", new InProcessEventFeed.Source(log, FakeLog.PUBLIC_WORDS)),
                        time.executor()),
                views,
                List.of(policy),
                dispatcher,
                RunnerFixture.SETTINGS,
                time.executor(),
                time,
                time);
    }

    @Test
    void an_event_becomes_commands_with_key_correlation_and_cause() {
        log.append("a:note", "b:shout");
        try (PolicyRunner runner = start(this::desk)) {
            time.settle();
            assertThat(sent)
                    .containsExactly(
                            new Order(
                                    "answer b:shout",
                                    "when-called-then-answer/words/2/1",
                                    null,
                                    "e2"),
                            new Order(
                                    "calm b:shout",
                                    "when-called-then-answer/words/2/2",
                                    null,
                                    "e2"));
            assertThat(runner.status().getFirst().accepted()).isEqualTo(2);
            assertThat(runner.status().getFirst().sources().getFirst().position()).isEqualTo(2);
        }
    }

    @Test
    void a_rejection_is_an_outcome_and_so_is_what_is_known() {
        log.append("a:forbidden", "b:known", "c:call");
        try (PolicyRunner runner = start(this::desk)) {
            time.settle();
            PolicyRunner.Status status = runner.status().getFirst();
            assertThat(status.rejected()).isEqualTo(1);
            assertThat(status.ignored()).isEqualTo(1);
            assertThat(status.accepted()).isEqualTo(1);
            assertThat(status.sources().getFirst().parked()).isZero();
        }
    }

    @Test
    void a_desk_that_does_not_answer_is_asked_for_as_long_as_it_takes() {
        log.append("a:call");
        deskFails = true;
        try (PolicyRunner runner = start(this::desk)) {
            time.pass(Duration.ofHours(1));
            Progress progress = runner.status().getFirst().sources().getFirst();
            assertThat(progress.state()).isEqualTo(Progress.State.RETRYING);
            assertThat(progress.parked()).isZero();
            deskFails = false;
            time.pass(Duration.ofSeconds(1));
            assertThat(effects).hasSize(1);
        }
    }

    @Test
    void an_event_at_which_the_policy_fails_is_parked_and_can_be_retried() {
        log.append("a:odd:call", "b:call", "c:garbled");
        log.append("a:call");
        functionFails = true;
        try (PolicyRunner runner = start(this::desk)) {
            time.pass(Duration.ofSeconds(5));
            assertThat(effects).containsOnlyKeys("when-called-then-answer/words/2/1");
            assertThat(runner.status().getFirst().sources().getFirst().parked()).isEqualTo(3);
            functionFails = false;
            var retried = runner.retry("when-called-then-answer", "a");
            time.settle();
            assertThat(retried.join()).isEqualTo(new Retried(2, 0));
            assertThat(effects).containsKey("when-called-then-answer/words/4/1");
        }
    }

    @Test
    void a_restart_goes_on_where_it_was() {
        log.append("a:call");
        try (PolicyRunner runner = start(this::desk)) {
            time.settle();
            assertThat(runner.status()).hasSize(1);
        }
        log.append("b:call");
        try (PolicyRunner again = start(this::desk)) {
            time.settle();
            assertThat(again.status().getFirst().accepted()).isEqualTo(1);
        }
        assertThat(sent).hasSize(2);
    }

    @Test
    void a_crash_at_any_step_leaves_each_command_with_its_effect_once() {
        for (int i = 0; i < 25; i++) {
            log.append(i % 4 == 0 ? "a:shout" : i % 4 == 1 ? "b:note" : "c:call");
        }
        boolean crashed = true;
        int steps = 0;
        while (crashed) {
            steps++;
            crashed = crashesAt(steps, steps % 2 == 0);
        }
        assertThat(steps).isGreaterThan(20);
    }

    /** False when the run had fewer steps. */
    private boolean crashesAt(int step, boolean done) {
        effects.clear();
        var disk = new InMemoryViewStore.Disk();
        var steps = new AtomicInteger();
        var dying =
                new CrashingViewStore(
                        new InMemoryViewStore(disk, PolicyRunner.views()),
                        _ -> steps.incrementAndGet() == step,
                        done);
        views = dying;
        PolicyRunner first =
                start(
                        order -> {
                            if (!dying.died() && steps.incrementAndGet() == step) {
                                dying.die();
                                if (done) {
                                    desk(order);
                                }
                            }
                            return dying.died() ? new CompletableFuture<>() : desk(order);
                        });
        time.settle();
        first.stop();
        views = new InMemoryViewStore(disk, PolicyRunner.views());
        sent.clear();
        try (PolicyRunner again = start(this::desk)) {
            time.settle();
            assertThat(again.status().getFirst().sources().getFirst().position()).isEqualTo(25);
        }
        assertThat(effects).as("step %d", step).hasSize(7 * 2 + 12);
        return dying.died();
    }

    /** Answers who calls, unless that one was answered before. */
    private FeedPolicy looking() {
        return FeedPolicy.looking(
                "when-called-then-look",
                Set.of("words"),
                event -> {
                    if (lookingFails) {
                        return CompletableFuture.failedFuture(new IllegalStateException("not yet"));
                    }
                    return CompletableFuture.supplyAsync(
                            () ->
                                    answer(event).stream()
                                            .map(each -> effects.size() + " before " + each)
                                            .toList(),
                            time.executor());
                });
    }

    @Test
    void a_policy_that_looks_things_up_sees_what_came_of_the_event_before() {
        log.append("a:shout", "b:call");
        try (PolicyRunner runner = start(this::desk, looking())) {
            time.settle();
            assertThat(runner.status().getFirst().accepted()).isEqualTo(3);
        }
        assertThat(effects)
                .containsExactly(
                        Map.entry("when-called-then-look/words/1/1", "0 before answer a:shout"),
                        Map.entry("when-called-then-look/words/1/2", "0 before calm a:shout"),
                        Map.entry("when-called-then-look/words/2/1", "2 before answer b:call"));
    }

    @Test
    void a_policy_is_not_asked_about_what_does_not_concern_it() {
        log.append("a:call", "b:call");
        lookingFails = true;
        try (PolicyRunner runner = start(this::desk, looking().onlyOf(Integer.class))) {
            time.settle();
            assertThat(runner.status().getFirst().sources().getFirst().position()).isEqualTo(2);
        }
        lookingFails = false;
        try (PolicyRunner runner =
                start(this::desk, looking().onlyOf(Integer.class, String.class))) {
            log.append("c:call");
            time.settle();
            assertThat(runner.status().getFirst().accepted()).isEqualTo(1);
        }
        assertThat(effects).containsOnlyKeys("when-called-then-look/words/3/1");
    }

    @Test
    void what_cannot_be_looked_up_yet_is_asked_for_as_long_as_it_takes() {
        log.append("a:call");
        lookingFails = true;
        try (PolicyRunner runner = start(this::desk, looking())) {
            time.pass(Duration.ofHours(1));
            Progress progress = runner.status().getFirst().sources().getFirst();
            assertThat(progress.state()).isEqualTo(Progress.State.RETRYING);
            assertThat(progress.parked()).isZero();
            lookingFails = false;
            time.pass(Duration.ofSeconds(1));
            assertThat(effects).hasSize(1);
        }
    }

    @Test
    void what_a_looking_policy_did_before_a_crash_stands_when_it_finds_something_else_now() {
        log.append("a:call", "b:call");
        try (PolicyRunner runner = start(this::doneOtherwise, looking())) {
            time.settle();
            assertThat(runner.status().getFirst().ignored()).isEqualTo(2);
            assertThat(runner.status().getFirst().sources().getFirst().position()).isEqualTo(2);
        }
    }

    @Test
    void a_policy_of_the_event_alone_never_asks_for_something_else() {
        log.append("a:call");
        try (PolicyRunner runner = start(this::doneOtherwise)) {
            time.pass(Duration.ofSeconds(5));
            assertThat(runner.status().getFirst().sources().getFirst().parked()).isEqualTo(1);
        }
    }

    private CompletableFuture<Receipt> doneOtherwise(Order order) {
        return CompletableFuture.completedFuture(new Receipt.DoneOtherwise());
    }

    @Test
    void two_policies_of_one_name_are_refused() {
        FeedPolicy policy = new FeedPolicy("twice", Set.of("words"), this::answer);
        assertThatThrownBy(
                        () ->
                                new PolicyRunner(
                                        new InProcessEventFeed(Map.of(), time.executor()),
                                        views,
                                        List.of(policy, policy),
                                        this::desk,
                                        RunnerFixture.SETTINGS,
                                        time.executor(),
                                        time,
                                        time))
                .hasMessage("two policies are named twice");
    }
}
