package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.EventTag;
import dev.turnback.testing.InMemoryCommitLog;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Commands that wait for the log together become durable together: a write costs a sync. */
class BatchingTest {
    private static final int WRITERS = 64;
    private static final int COMMANDS = 30;

    @Test
    void sixty_four_writers_need_at_most_one_write_for_ten_events() {
        var log = new SlowLog();
        var ids = new AtomicLong();
        try (var side =
                AxonCommandSide.named(
                        "tallies",
                        log,
                        List.of(Tally.SLICE),
                        InstantSource.system(),
                        prefix -> prefix + "_" + ids.incrementAndGet())) {
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < WRITERS; i++) {
                    String own = "tally" + i;
                    writers.execute(() -> count(side, own));
                }
            }
            assertThat(side.head()).isEqualTo(WRITERS * COMMANDS);
            assertThat(log.writes.get() / (double) side.head()).isLessThanOrEqualTo(0.1);
        }
    }

    private static void count(AxonCommandSide side, String tally) {
        for (int n = 0; n < COMMANDS; n++) {
            side.handle(new Tally.Count(tally, Tally.T0), CommandContext.by("ada"))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join();
        }
    }

    /** Counts writes, each of which takes as long as a slow disk does. */
    private static final class SlowLog implements CommitLog {
        private final InMemoryCommitLog log = new InMemoryCommitLog();
        private final AtomicInteger writes = new AtomicInteger();

        @Override
        public CompletableFuture<Appended> append(Commit commit) {
            writes.incrementAndGet();
            return CompletableFuture.supplyAsync(
                            () -> commit,
                            CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS))
                    .thenCompose(log::append);
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
}
