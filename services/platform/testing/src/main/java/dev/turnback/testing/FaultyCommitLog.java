package dev.turnback.testing;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitUncertainException;
import dev.turnback.storage.EventTag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A log behind a bad network: everything takes a while, and inserts get lost, lose their answer,
 * arrive long after the sender gave up, or arrive twice.
 */
// Failures travel in the futures that callers hold.
@SuppressWarnings("FutureReturnValueIgnored")
public final class FaultyCommitLog implements CommitLog {
    private static final int LONGEST_DELAY_MICROS = 3_000;
    private static final int LATEST_MICROS = 400_000;

    private final CommitLog log;
    private final SimulatedTime time;
    private final RandomGenerator random;
    private final DoubleSupplier faults;

    /**
     * @param faults share of inserts that go wrong, 0 to 1
     */
    public FaultyCommitLog(
            CommitLog log, SimulatedTime time, RandomGenerator random, double faults) {
        this(log, time, random, () -> faults);
    }

    /**
     * @param faults share of inserts that go wrong, 0 to 1, asked each time
     */
    public FaultyCommitLog(
            CommitLog log, SimulatedTime time, RandomGenerator random, DoubleSupplier faults) {
        this.log = log;
        this.time = time;
        this.random = random;
        this.faults = faults;
    }

    @Override
    public CompletableFuture<Appended> append(Commit commit) {
        Supplier<CompletableFuture<Appended>> insert = () -> log.append(commit);
        if (random.nextDouble() >= faults.getAsDouble()) {
            return after(LONGEST_DELAY_MICROS, insert);
        }
        return switch (random.nextInt(4)) {
            case 0 -> lost("the insert was lost");
            case 1 -> after(LONGEST_DELAY_MICROS, insert).thenCompose(done -> lost("no answer"));
            case 2 -> {
                after(LATEST_MICROS, insert);
                yield lost("the insert is late");
            }
            default -> {
                after(LATEST_MICROS, insert);
                yield after(LONGEST_DELAY_MICROS, insert);
            }
        };
    }

    private <T> CompletableFuture<T> lost(String how) {
        return after(
                LONGEST_DELAY_MICROS,
                () -> CompletableFuture.failedFuture(new CommitUncertainException(how)));
    }

    @Override
    public CompletableFuture<Optional<Commit>> last() {
        return log.last();
    }

    @Override
    public CompletableFuture<List<Commit>> read(long position, int events) {
        return after(LONGEST_DELAY_MICROS, () -> log.read(position, events));
    }

    @Override
    public CompletableFuture<List<Commit>> readTagged(
            Set<EventTag> anyOf, long position, long upTo, int max) {
        return after(LONGEST_DELAY_MICROS, () -> log.readTagged(anyOf, position, upTo, max));
    }

    @Override
    public CompletableFuture<Long> floor(long position) {
        return after(LONGEST_DELAY_MICROS, () -> log.floor(position));
    }

    @Override
    public void close() {
        log.close();
    }

    /** Does the work after a random time, and answers after another. */
    private <T> CompletableFuture<T> after(int atMostMicros, Supplier<CompletableFuture<T>> work) {
        var answer = new CompletableFuture<T>();
        int back = random.nextInt(LONGEST_DELAY_MICROS);
        time.schedule(
                () ->
                        work.get()
                                .whenComplete(
                                        (value, failure) ->
                                                time.schedule(
                                                        () -> {
                                                            if (failure == null) {
                                                                answer.complete(value);
                                                            } else {
                                                                answer.completeExceptionally(
                                                                        failure);
                                                            }
                                                        },
                                                        back,
                                                        TimeUnit.MICROSECONDS)),
                random.nextInt(atMostMicros),
                TimeUnit.MICROSECONDS);
        return answer;
    }
}
