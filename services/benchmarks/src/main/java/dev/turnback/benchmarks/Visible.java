package dev.turnback.benchmarks;

import dev.turnback.allinone.Services;
import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.Storage;
import dev.turnback.service.Machinery;
import dev.turnback.service.ServiceCore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** P6: from the acknowledgement of a command until its service's views show it. */
final class Visible {
    private static final int PER_SECOND = 500;
    private static final int SECONDS = 20;
    private static final int WARM_UP = 2_000;
    private static final int WRITERS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Visible() {}

    static List<Result> run(Path folder) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "p6-");
        InstantSource clock = InstantSource.system();
        double[] millis;
        try (Machinery machinery = Machinery.threads(clock, Log.ids());
                Storage storage = Storage.in(own, InstantSource.system());
                Services services = Services.start(storage, machinery)) {
            millis = measure(services.cores().getFirst());
        }
        Folders.delete(own);
        double p99 = at(millis, 0.99);
        return List.of(
                new Result(
                        "P6",
                        "acknowledged until visible, %d/s for %d s".formatted(PER_SECOND, SECONDS),
                        "p50 %.1f ms, p99 %.1f ms, worst %.0f ms"
                                .formatted(at(millis, 0.5), p99, at(millis, 1)),
                        "",
                        "",
                        "%,d commands".formatted(millis.length),
                        "p99 < 200 ms, goal 50 ms",
                        Verdict.atMost(p99, 200, 50)));
    }

    private static double[] measure(ServiceCore release) throws InterruptedException {
        for (var command : Lives.before()) {
            release.side().handle(command, CommandContext.by("benchmark")).join();
        }
        Queue<Double> waits = new ConcurrentLinkedQueue<>();
        int total = WARM_UP + PER_SECOND * SECONDS;
        Lives[] lives = new Lives[WRITERS];
        for (int i = 0; i < WRITERS; i++) {
            lives[i] = new Lives(i, "v" + i);
        }
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                Lives own = lives[writer];
                int first = writer;
                threads.execute(() -> write(release, own, first, total, began, waits));
            }
        }
        double[] all = waits.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(all);
        return all;
    }

    /** Every command has its own time to be sent, whether or not the one before is visible. */
    private static void write(
            ServiceCore release, Lives own, int first, int total, long began, Queue<Double> waits) {
        for (int number = first; number < total; number += WRITERS) {
            long due = began + number * TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            sleepUntil(due);
            boolean counts = number >= WARM_UP;
            Handled handled =
                    release.side().handle(own.get(), CommandContext.by("benchmark")).join();
            if (handled instanceof Handled.Accepted && counts) {
                long acknowledged = System.nanoTime();
                var position = PositionVector.of("release", handled.position());
                release.views()
                        .reach(position, PATIENCE)
                        .thenAccept(
                                reached ->
                                        waits.add(
                                                reached
                                                        ? (System.nanoTime() - acknowledged) / 1e6
                                                        : Double.MAX_VALUE))
                        .join();
            }
        }
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }
}
