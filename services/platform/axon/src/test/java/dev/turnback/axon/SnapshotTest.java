package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.kernel.Outcome;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities that are not folded from their first event again after every start. */
class SnapshotTest {
    private static final int EVERY = 200;
    private static final CommandContext ADA = CommandContext.by("ada");

    private final AtomicLong ids = new AtomicLong();
    private final CommitLog kept = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(List.of(ViewSnapshots.VIEW));
    private final WatchedSnapshots snapshots =
            new WatchedSnapshots(new ViewSnapshots(views, "tallies"));
    private ReadCounter log = new ReadCounter(kept);
    private AxonCommandSide side = open(log, 1, EVERY);

    private AxonCommandSide open(CommitLog on, int version, int every) {
        return AxonCommandSide.builder(
                        "tallies",
                        on,
                        List.of(Tally.SLICE.withSnapshots(Tally.State.class, version)),
                        InstantSource.fixed(Instant.EPOCH),
                        prefix -> prefix + "_" + ids.incrementAndGet())
                .snapshots(snapshots)
                .snapshotEvery(every)
                .start();
    }

    private void restart(int version, int every) {
        side.close();
        log = new ReadCounter(kept);
        side = open(log, version, every);
    }

    @AfterEach
    void close() {
        side.close();
    }

    private Handled handle(Object command) {
        return side.handle(command, ADA).orTimeout(20, TimeUnit.SECONDS).join();
    }

    private void tenThousandEvents() {
        for (int i = 0; i < 20; i++) {
            handle(new Tally.CountMany("a", 500, ""));
        }
        snapshots.await(10_000);
    }

    private int countOnce() {
        handle(new Tally.Count("a", Tally.T0));
        List<RecordedEvent> last = side.reader().read(side.head() - 1, 1).join().events();
        return ((Tally.Counted) last.getFirst().body()).number();
    }

    @Nested
    class AfterARestart {

        @Test
        void a_long_stream_is_known_by_reading_what_came_after_its_snapshot() {
            tenThousandEvents();
            countOnce();
            countOnce();
            restart(1, EVERY);
            assertThat(countOnce()).isEqualTo(10_003);
            assertThat(log.events()).hasValue(2);
        }

        @Test
        void a_stream_that_grew_less_than_the_interval_has_no_snapshot() {
            for (int i = 0; i < EVERY - 1; i++) {
                countOnce();
            }
            restart(1, EVERY);
            assertThat(countOnce()).isEqualTo(EVERY);
            assertThat(log.events()).hasValue(EVERY - 1);
            assertThat(snapshots.found()).hasValue(0);
        }

        @Test
        void what_was_read_counts_towards_the_next_snapshot() {
            for (int i = 0; i < EVERY - 1; i++) {
                countOnce();
            }
            restart(1, EVERY);
            countOnce();
            assertThat(snapshots.await(EVERY).state()).contains("200");
        }
    }

    @Nested
    class Ignored {

        private void expectAFullFold() {
            assertThat(countOnce()).isEqualTo(10_001);
            assertThat(log.events()).hasValue(10_000);
        }

        @Test
        void a_snapshot_of_another_version_is_and_is_written_anew() {
            tenThousandEvents();
            restart(2, EVERY);
            expectAFullFold();
            snapshots.await(10_001);
            restart(2, EVERY);
            assertThat(countOnce()).isEqualTo(10_002);
            assertThat(log.events()).hasValue(0);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "{",
                    "{\"version\":1}",
                    "{\"version\":1,\"state\":\"{\\\"number\\\":7,\\\"closed\\\":false}\",\"sha256\":\"\"}"
                })
        void a_snapshot_that_is_damaged_is(String body) {
            tenThousandEvents();
            overwrite(body);
            restart(1, EVERY);
            expectAFullFold();
        }

        @Test
        void a_snapshot_with_one_figure_changed_is() {
            tenThousandEvents();
            String body =
                    views.get(ViewSnapshots.VIEW.name(), "Tally/a").join().orElseThrow().body();
            assertThat(body).contains("10000");
            overwrite(body.replace("10000", "10001"));
            restart(1, EVERY);
            expectAFullFold();
        }

        private void overwrite(String body) {
            views.clear(ViewSnapshots.VIEW.name()).join();
            views.write(
                            new ViewBatch(
                                    ViewSnapshots.VIEW.name(),
                                    "tallies",
                                    List.of(new ViewChange.Put("Tally/a", 10_000, Map.of(), body))))
                    .join();
        }

        @Test
        void a_snapshot_ahead_of_the_log_is() {
            tenThousandEvents();
            side.close();
            side = open(new InMemoryCommitLog(), 1, EVERY);
            assertThat(countOnce()).isEqualTo(1);
        }

        @Test
        void losing_all_snapshots_loses_nothing() {
            tenThousandEvents();
            views.clear(ViewSnapshots.VIEW.name()).join();
            restart(1, EVERY);
            expectAFullFold();
        }

        @Test
        void a_store_that_does_not_work_is() {
            tenThousandEvents();
            views.close();
            restart(1, EVERY);
            expectAFullFold();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_snapshot_and_what_came_after_it_decide_like_the_whole_stream(long seed) {
        var random = new Random(seed);
        var states = new HashMap<String, Tally.State>();
        for (int step = 0; step < 200; step++) {
            if (random.nextInt(12) == 0) {
                restart(1, 1 + random.nextInt(5));
            }
            Tally.Command command = anyCommand(random);
            Tally.State state = states.getOrDefault(command.tally(), Tally.DECIDER.initial());
            Handled handled = handle(command);
            switch (Tally.DECIDER.decide(command, state)) {
                case Outcome.Accepted<Tally.Event, Tally.Refusal>(var events) -> {
                    assertThat(handled).isInstanceOf(Handled.Accepted.class);
                    assertThat(recorded(events.size())).isEqualTo(events);
                    for (Tally.Event event : events) {
                        state = Tally.DECIDER.evolve(state, event);
                    }
                    states.put(command.tally(), state);
                }
                case Outcome.Rejected<Tally.Event, Tally.Refusal>(var reason) ->
                        assertThat(handled)
                                .isEqualTo(new Handled.Rejected(handled.position(), reason));
                case Outcome.Ignored<Tally.Event, Tally.Refusal> _ ->
                        assertThat(handled).isInstanceOf(Handled.Ignored.class);
            }
        }
        assertThat(snapshots.found().get()).isPositive();
    }

    private List<Object> recorded(int events) {
        return side.reader().read(side.head() - events, events).join().events().stream()
                .map(RecordedEvent::body)
                .toList();
    }

    private static Tally.Command anyCommand(Random random) {
        String tally = "t" + random.nextInt(4);
        return switch (random.nextInt(20)) {
            case 0 -> new Tally.Close(tally);
            case 1, 2, 3 -> new Tally.CountMany(tally, 1 + random.nextInt(6), "note");
            default -> new Tally.Count(tally, Tally.T0);
        };
    }
}
