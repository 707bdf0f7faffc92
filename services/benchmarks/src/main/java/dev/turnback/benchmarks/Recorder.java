package dev.turnback.benchmarks;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Writers that each hand in a command when the one before is durable. */
final class Recorder {
    private final CommandSide side;
    private final long seed;

    Recorder(CommandSide side, long seed) {
        this.side = side;
        this.seed = seed;
    }

    /**
     * @param run makes the ids and keys of this run its own
     * @param accepted how many commands have to be accepted before the writers stop
     * @return how long it took, in seconds
     */
    double record(String run, int writers, long accepted, Progress progress) throws Exception {
        for (var command : Lives.before()) {
            side.handle(command, CommandContext.by("benchmark")).join();
        }
        var done = new AtomicLong();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < writers; i++) {
                String writer = run + "w" + i;
                var lives = new Lives(seed + i, writer);
                all.add(threads.submit(() -> write(writer, lives, done, accepted, progress)));
            }
            for (Future<?> writer : all) {
                writer.get();
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    private void write(
            String writer, Lives lives, AtomicLong done, long accepted, Progress progress) {
        for (int i = 0; done.get() < accepted; i++) {
            String key = key(writer, i);
            Handled handled =
                    side.handle(lives.get(), CommandContext.by("benchmark").once(key, key)).join();
            if (handled instanceof Handled.Accepted) {
                progress.at(done.incrementAndGet());
            }
        }
    }

    /**
     * Keys are what clients make of them, as a rule random: each goes to another place in an index.
     */
    private static String key(String writer, int number) {
        return UUID.nameUUIDFromBytes((writer + "-" + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
