package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.EventTag;
import dev.turnback.testing.InMemoryCommitLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rules of an engine that one writer alone can show; {@link ManyWritersTest} has the others. */
class EngineInvariantsTest {
    private static final EngineSettings TINY = EngineSettings.exclusive().window(1);

    private final InMemoryCommitLog stored = new InMemoryCommitLog();
    private final AtomicInteger ids = new AtomicInteger();

    private CompletableFuture<Long> append(CommitLogStorageEngine engine, String... bodies) {
        var events = new ArrayList<TaggedEventMessage<?>>();
        for (String body : bodies) {
            events.add(
                    new GenericTaggedEventMessage<>(
                            new GenericEventMessage(
                                    "evt_" + ids.incrementAndGet(),
                                    new MessageType("said", "1"),
                                    body,
                                    Map.of(),
                                    Instant.EPOCH),
                            Set.of(Tag.of("topic", "a"))));
        }
        return engine.appendEvents(AppendCondition.none(), null, events)
                .thenCompose(EngineInvariantsTest::commit);
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Long> commit(AppendTransaction<?> transaction) {
        return ((AppendTransaction<Long>) transaction).commit(null);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private List<Commit> commits() {
        return stored.read(1, 1_000).join();
    }

    @Nested
    class ReadersNeverSkip {
        @Test
        void a_commit_that_is_missing_in_the_log_is_an_error() {
            var engine = Engines.open(stored, TINY);
            for (int i = 0; i < 4; i++) {
                await(append(engine, "x"));
            }
            var holey =
                    Engines.open(
                            Reading.of(
                                    stored,
                                    page -> page.stream().filter(c -> c.first() != 2).toList()),
                            TINY);
            assertThatThrownBy(
                            () ->
                                    await(
                                            holey.scanner()
                                                    .read(new EventFilter(true, List.of()), 0, 4)))
                    .hasCauseInstanceOf(LogGapException.class);
        }

        @Test
        void a_log_that_ends_before_its_known_head_is_an_error() {
            var engine = Engines.open(stored, TINY);
            await(append(engine, "x"));
            await(append(engine, "x"));
            var cut = Engines.open(Reading.of(stored, page -> List.of()), TINY);
            assertThatThrownBy(
                            () -> await(cut.scanner().read(new EventFilter(true, List.of()), 0, 2)))
                    .hasCauseInstanceOf(LogGapException.class);
        }

        @Test
        void a_commit_of_another_chain_is_not_followed() {
            var recent = new RecentCommits(Optional.empty(), 10);
            var stranger =
                    Commit.chained(
                            1, "w", 1, Instant.EPOCH, "f".repeat(64), commitOf("x").events());
            assertThatThrownBy(() -> recent.publish(stranger)).isInstanceOf(LogGapException.class);
            assertThat(recent.head()).isZero();
        }

        @Test
        void of_what_has_left_the_memory_no_more_is_read_than_is_asked_for() {
            var engine = Engines.open(stored, TINY);
            for (int i = 0; i < 40; i++) {
                await(append(engine, "x"));
            }
            var read = new ArrayList<Integer>();
            var counted =
                    Engines.open(
                            Reading.of(
                                    stored,
                                    page -> {
                                        read.add(page.size());
                                        return page;
                                    }),
                            TINY);
            read.clear();
            var page = await(counted.scanner().read(new EventFilter(true, List.of()), 20, 40, 7));
            assertThat(page.upTo()).isEqualTo(27);
            assertThat(read).containsExactly(7);
        }

        private Commit commitOf(String body) {
            var engine = Engines.open(stored, TINY);
            await(append(engine, body));
            return commits().getLast();
        }
    }

    /** Invariant 5. */
    @Test
    void what_is_recorded_while_sourcing_is_not_in_the_answer_whose_marker_is_the_head_before() {
        var writer = Engines.open(stored, TINY);
        await(append(writer, "1"));
        await(append(writer, "2"));
        var meddled = Reading.tagged(stored, () -> await(append(writer, "late")));
        var reader = Engines.open(meddled, TINY);
        List<Entry<EventMessage>> entries =
                await(
                        reader.source(
                                        SourcingCondition.conditionFor(
                                                EventCriteria.havingTags(Tag.of("topic", "a"))),
                                        null)
                                .reduce(
                                        new ArrayList<Entry<EventMessage>>(),
                                        (all, entry) -> {
                                            all.add(entry);
                                            return all;
                                        }));
        assertThat(entries).hasSize(3);
        assertThat(entries.getLast().getResource(ConsistencyMarker.RESOURCE_KEY))
                .isEqualTo(new GlobalIndexConsistencyMarker(2));
        assertThat(stored.last().join().orElseThrow().last()).isEqualTo(3);
    }

    @Nested
    class Bounds {
        @Test
        void a_transaction_larger_than_a_commit_is_refused_and_nothing_is_recorded() {
            var engine = Engines.open(stored, EngineSettings.exclusive());
            assertThatThrownBy(() -> await(append(engine, "x".repeat(8 << 20))))
                    .hasCauseInstanceOf(TransactionTooLargeException.class);
            assertThat(commits()).isEmpty();
        }

        @Test
        void transactions_that_do_not_fit_together_become_several_commits() {
            var gate = new GatedLog(stored);
            var engine = Engines.open(gate, EngineSettings.exclusive());
            var all = new ArrayList<CompletableFuture<Long>>();
            for (int i = 0; i < 4; i++) {
                all.add(append(engine, "x".repeat(3 << 20)));
            }
            gate.open();
            all.forEach(EngineInvariantsTest::await);
            assertThat(commits())
                    .allSatisfy(
                            commit ->
                                    assertThat(
                                                    commit.events().stream()
                                                            .mapToInt(e -> e.payload().size())
                                                            .sum())
                                            .isLessThan(8 << 20));
            assertThat(commits()).hasSizeGreaterThan(1);
        }

        @Test
        void many_waiting_transactions_become_one_commit() {
            var gate = new GatedLog(stored);
            var engine = Engines.open(gate, EngineSettings.exclusive());
            var all = new ArrayList<CompletableFuture<Long>>();
            for (int i = 0; i < 50; i++) {
                all.add(append(engine, "x"));
            }
            gate.open();
            all.forEach(EngineInvariantsTest::await);
            assertThat(commits()).hasSizeLessThan(10);
            assertThat(all.stream().map(CompletableFuture::join))
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }

        @Test
        void a_full_queue_refuses() {
            var gate = new GatedLog(stored);
            var engine = Engines.open(gate, EngineSettings.exclusive().queue(2));
            var first = append(engine, "1");
            var second = append(engine, "2");
            assertThatThrownBy(() -> await(append(engine, "3")))
                    .hasCauseInstanceOf(LogFullException.class);
            gate.open();
            await(first);
            await(second);
            assertThat(commits().stream().mapToInt(c -> c.events().size()).sum()).isEqualTo(2);
        }
    }

    /** Invariant 9. */
    @Test
    void a_refused_write_fails_everybody_who_waits_for_it_and_the_next_may_succeed() {
        var gate = new GatedLog(stored);
        var engine = Engines.open(gate, EngineSettings.exclusive());
        gate.refuseNext(1);
        var all = new ArrayList<CompletableFuture<Long>>();
        for (int i = 0; i < 20; i++) {
            all.add(append(engine, "x"));
        }
        gate.open();
        int failed = 0;
        for (CompletableFuture<Long> one : all) {
            try {
                await(one);
            } catch (CompletionException e) {
                assertThat(e.getCause())
                        .isInstanceOfSatisfying(
                                LogUnavailableException.class,
                                unavailable -> assertThat(unavailable.isDiskFull()).isTrue());
                failed++;
            }
        }
        assertThat(failed).isPositive();
        assertThat(commits().stream().mapToInt(c -> c.events().size()).sum())
                .isEqualTo(20 - failed);
        assertThat(await(append(engine, "after"))).isEqualTo(21L - failed);
    }

    /** Invariant 11. */
    @Test
    void a_clock_that_goes_back_does_not_take_the_log_back() {
        var now = new AtomicReference<>(Instant.parse("2026-05-01T10:00:00Z"));
        var threads = EngineThreads.named("test");
        var engine =
                CommitLogStorageEngine.open(
                                stored,
                                EngineSettings.exclusive(),
                                Engines.TEXTS,
                                now::get,
                                threads)
                        .join();
        await(append(engine, "1"));
        now.set(now.get().minus(Duration.ofHours(1)));
        await(append(engine, "2"));
        var restarted =
                CommitLogStorageEngine.open(
                                stored,
                                EngineSettings.exclusive(),
                                Engines.TEXTS,
                                now::get,
                                threads)
                        .join();
        await(append(restarted, "3"));
        assertThat(commits().stream().map(Commit::recordedAt))
                .containsOnly(Instant.parse("2026-05-01T10:00:00Z"));
    }

    @Test
    void closing_fails_what_waits_and_awaits_what_is_on_its_way() {
        var gate = new GatedLog(stored);
        var engine = Engines.open(gate, EngineSettings.exclusive());
        var sent = append(engine, "sent");
        gate.awaitSent();
        var waiting = append(engine, "waiting");
        var closing = CompletableFuture.runAsync(engine::close);
        assertThatThrownBy(() -> await(waiting)).hasCauseInstanceOf(LogUnavailableException.class);
        gate.open();
        await(closing);
        assertThat(await(sent)).isEqualTo(1);
        assertThatThrownBy(() -> await(append(engine, "late")))
                .hasCauseInstanceOf(LogUnavailableException.class);
    }

    /** Answers inserts only once it is opened. */
    private static final class GatedLog implements CommitLog {
        private final CommitLog log;
        private final CompletableFuture<Void> gate = new CompletableFuture<>();
        private final CompletableFuture<Void> sent = new CompletableFuture<>();
        private final AtomicInteger refusals = new AtomicInteger();

        GatedLog(CommitLog log) {
            this.log = log;
        }

        void open() {
            gate.complete(null);
        }

        void awaitSent() {
            await(sent);
        }

        void refuseNext(int inserts) {
            refusals.set(inserts);
        }

        @Override
        public CompletableFuture<Appended> append(Commit commit) {
            sent.complete(null);
            return gate.thenCompose(
                    opened ->
                            refusals.getAndDecrement() > 0
                                    ? CompletableFuture.failedFuture(
                                            CommitRefusedException.diskFull(
                                                    "full", new IllegalStateException()))
                                    : log.append(commit));
        }

        @Override
        public CompletableFuture<Optional<Commit>> last() {
            return log.last();
        }

        @Override
        public CompletableFuture<List<Commit>> read(long position, int max) {
            return log.read(position, max);
        }

        @Override
        public CompletableFuture<List<Commit>> readTagged(
                Set<EventTag> anyOf, long position, long upTo, int max) {
            return log.readTagged(anyOf, position, upTo, max);
        }

        @Override
        public CompletableFuture<Long> floor(long position) {
            return log.floor(position);
        }

        @Override
        public void close() {
            log.close();
        }
    }

    /** A log whose pages are tampered with, or that something happens to while it is read. */
    private record Reading(CommitLog log, UnaryOperator<List<Commit>> pages, Runnable meanwhile)
            implements CommitLog {

        static CommitLog of(CommitLog log, UnaryOperator<List<Commit>> pages) {
            return new Reading(log, pages, () -> {});
        }

        static CommitLog tagged(CommitLog log, Runnable meanwhile) {
            return new Reading(log, UnaryOperator.identity(), meanwhile);
        }

        @Override
        public CompletableFuture<Appended> append(Commit commit) {
            return log.append(commit);
        }

        @Override
        public CompletableFuture<Optional<Commit>> last() {
            return log.last();
        }

        @Override
        public CompletableFuture<List<Commit>> read(long position, int max) {
            return log.read(position, max).thenApply(pages);
        }

        @Override
        public CompletableFuture<List<Commit>> readTagged(
                Set<EventTag> anyOf, long position, long upTo, int max) {
            meanwhile.run();
            // Without its bound, so that the engine's own has to hold.
            return log.readTagged(anyOf, position, Long.MAX_VALUE, max);
        }

        @Override
        public CompletableFuture<Long> floor(long position) {
            return log.floor(position);
        }

        @Override
        public void close() {
            log.close();
        }
    }
}
