package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.Commit;
import dev.turnback.testing.FaultyCommitLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class ClosedTimeTest {

    private static final int SEEDS = 60;

    /** What a reader was told: everything recorded until then is at or before the head. */
    private record Told(Instant closed, long head) {}

    /** Writers and a reader of one log, on disks that fail and clocks that jump. */
    private static final class World {
        final SimulatedTime time = new SimulatedTime();
        final InMemoryCommitLog log = new InMemoryCommitLog();
        final List<CommitLogStorageEngine> engines = new ArrayList<>();
        final List<Told> told = new ArrayList<>();
        final Random random;
        Duration clockIsOff = Duration.ZERO;
        int ids;

        World(long seed, int writers) {
            random = new Random(seed);
            EngineSettings settings =
                    writers == 1
                            ? EngineSettings.exclusive()
                            : EngineSettings.shared(Duration.ofMillis(10));
            for (int i = 0; i < writers; i++) {
                engines.add(
                        CommitLogStorageEngine.open(
                                        new FaultyCommitLog(log, time, random, 0.3),
                                        settings,
                                        Engines.TEXTS,
                                        () -> time.instant().plus(clockIsOff),
                                        new EngineThreads(time, time))
                                .join());
            }
        }

        World run() {
            for (CommitLogStorageEngine engine : engines) {
                for (int i = 0; i < 100; i++) {
                    later(() -> append(engine));
                    later(() -> ask(engine));
                    later(() -> ask(engine));
                }
            }
            for (int i = 0; i < 4; i++) {
                later(() -> clockIsOff = Duration.ofSeconds(random.nextInt(-3_600, 3_600)));
            }
            time.runFor(Duration.ofSeconds(10));
            return this;
        }

        void later(Runnable step) {
            time.schedule(step, random.nextInt(2_000_000), TimeUnit.MICROSECONDS);
        }

        void ask(CommitLogStorageEngine engine) {
            Instant closed = engine.closedTime();
            told.add(new Told(closed, engine.head()));
        }

        @SuppressWarnings({"unchecked", "FutureReturnValueIgnored"})
        void append(CommitLogStorageEngine engine) {
            var event =
                    new GenericTaggedEventMessage<>(
                            new GenericEventMessage(
                                    "evt_" + ids++,
                                    new MessageType("said", "1"),
                                    "x",
                                    Map.of(),
                                    Instant.EPOCH),
                            Set.of());
            engine.appendEvents(AppendCondition.none(), null, List.of(event))
                    .thenCompose(
                            transaction -> ((AppendTransaction<Long>) transaction).commit(null));
        }

        List<Commit> commits() {
            return log.read(1, 10_000).join();
        }

        void requireKept() {
            List<Commit> commits = commits();
            for (Told each : told) {
                assertThat(commits)
                        .filteredOn(commit -> commit.last() > each.head())
                        .allMatch(commit -> commit.recordedAt().isAfter(each.closed()));
            }
        }
    }

    @Test
    void no_event_is_recorded_at_or_before_a_closed_time_that_was_given_out() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            World world = new World(seed, 1).run();
            assertThat(world.commits()).as("seed %d", seed).hasSizeGreaterThan(20);
            world.requireKept();
        }
    }

    @Test
    void not_even_when_others_write_the_log_too() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            World world = new World(seed, 3).run();
            assertThat(world.commits()).as("seed %d", seed).hasSizeGreaterThan(20);
            world.requireKept();
        }
    }

    @Test
    void a_quiet_log_of_one_writer_is_closed_up_to_now() {
        World world = new World(1, 1);
        CommitLogStorageEngine engine = world.engines.getFirst();
        assertThat(engine.closedTime()).isEqualTo(world.time.instant());
        world.append(engine);
        world.time.runFor(Duration.ofSeconds(5));
        assertThat(engine.head()).isEqualTo(1);
        assertThat(engine.closedTime())
                .isEqualTo(world.time.instant().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void a_log_of_several_writers_is_closed_up_to_right_before_its_last_event() {
        World world = new World(1, 2);
        CommitLogStorageEngine engine = world.engines.getFirst();
        assertThat(engine.closedTime()).isEqualTo(Instant.MIN);
        world.append(engine);
        world.time.runFor(Duration.ofSeconds(5));
        Instant last = world.commits().getLast().recordedAt();
        assertThat(engine.closedTime()).isEqualTo(last.minus(1, ChronoUnit.MICROS));
    }
}
