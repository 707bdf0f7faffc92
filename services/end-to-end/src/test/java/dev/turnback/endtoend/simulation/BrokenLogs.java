package dev.turnback.endtoend.simulation;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.Payload;
import dev.turnback.storage.StoredEvent;
import dev.turnback.testing.SimulatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Logs that no service may be built on. */
final class BrokenLogs {

    private BrokenLogs() {}

    abstract static class Passing implements CommitLog {
        final CommitLog log;

        Passing(CommitLog log) {
            this.log = log;
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

    /** Says that it is written, and writes it a little later. */
    static final class Hasty extends Passing {
        private final SimulatedTime time;
        private final RandomGenerator random;

        Hasty(CommitLog log, SimulatedTime time, RandomGenerator random) {
            super(log);
            this.time = time;
            this.random = random;
        }

        @Override
        // The answer was given before.
        @SuppressWarnings("FutureReturnValueIgnored")
        public CompletableFuture<Appended> append(Commit commit) {
            time.schedule(() -> log.append(commit), random.nextInt(5_000), TimeUnit.MICROSECONDS);
            return CompletableFuture.completedFuture(Appended.WRITTEN);
        }
    }

    /** Now and then writes something else than it was given. */
    static final class Altering extends Passing {
        private static final double SHARE = 0.05;
        private final RandomGenerator random;

        Altering(CommitLog log, RandomGenerator random) {
            super(log);
            this.random = random;
        }

        @Override
        public CompletableFuture<Appended> append(Commit commit) {
            return log.append(random.nextDouble() < SHARE ? altered(commit) : commit);
        }

        private static Commit altered(Commit commit) {
            var events = new ArrayList<>(commit.events());
            StoredEvent last = events.removeLast();
            events.add(
                    new StoredEvent(
                            last.id(),
                            last.type(),
                            last.tags(),
                            last.occurredAt(),
                            last.metadata(),
                            Payload.of(new byte[] {'{', '}'})));
            return new Commit(
                    commit.first(),
                    commit.writer(),
                    commit.nonce(),
                    commit.recordedAt(),
                    commit.previousHash(),
                    commit.hash(),
                    events);
        }
    }
}
