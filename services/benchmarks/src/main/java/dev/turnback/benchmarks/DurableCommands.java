package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * P1: a command is decided, recorded durably and answered; beside it single-row durable inserts by
 * as many clients of a database server.
 */
final class DurableCommands {
    private static final long SEED = 1;
    private static final int COMMANDS = 30_000;
    private static final int WARM_UP = 5;
    private static final int COUNTED = 6_000;
    private static final int CLIENTS = 64;

    private DurableCommands() {}

    static List<Result> run(Path folder, Postgres postgres) throws Exception {
        var results = new ArrayList<Result>();
        // A server runs for days: nothing counts before our code is compiled.
        for (int round = 1; round <= WARM_UP; round++) {
            commands(folder, CLIENTS, COMMANDS);
            Progress.say("P1: warm-up %d of %d".formatted(round, WARM_UP));
        }
        postgres.insert(CLIENTS, COMMANDS);
        for (int writers : List.of(64, 256)) {
            Pairs pairs =
                    Pairs.take(
                            "P1, %d writers".formatted(writers),
                            Pairs.ROUNDS,
                            () -> commands(folder, writers, COMMANDS),
                            () -> postgres.insert(CLIENTS, COMMANDS));
            double fsyncs = fsyncsPerEvent(folder, writers);
            Verdict speed = Verdict.atLeast(pairs.ratio(), 2, 4);
            Verdict cost = Verdict.atMost(fsyncs, 0.1, 0.1);
            results.add(
                    new Result(
                            "P1",
                            "durable command in process, " + writers + " writers",
                            "%,.0f/s".formatted(pairs.ourMedian()),
                            "%,.0f/s (PostgreSQL, single-row durable insert, %d clients)"
                                    .formatted(pairs.theirMedian(), CLIENTS),
                            "%.1f×".formatted(pairs.ratio()),
                            String.format(Locale.ROOT, "%.3f fsyncs per event", fsyncs),
                            "≥ 2×, goal 4×; ≤ 0.1 fsyncs per event",
                            cost == Verdict.MISSED ? cost : speed));
        }
        return results;
    }

    /**
     * @return accepted commands per second
     */
    private static double commands(Path folder, int writers, int commands) throws Exception {
        Path own = Files.createTempDirectory(folder, "p1-");
        try (var log = Log.open(own)) {
            double seconds =
                    new Recorder(log.side(), SEED)
                            .record(
                                    "a",
                                    writers,
                                    commands,
                                    new Progress("P1", Long.MAX_VALUE / 10));
            return commands / seconds;
        } finally {
            Folders.delete(own);
        }
    }

    /** What a child process does while its fsyncs are counted from outside. */
    static void counted(List<String> arguments) throws Exception {
        try (var log = Log.open(Path.of(arguments.get(0)))) {
            new Recorder(log.side(), SEED)
                    .record(
                            "a",
                            Integer.parseInt(arguments.get(1)),
                            COUNTED,
                            new Progress("P1", Long.MAX_VALUE / 10));
        }
    }

    private static double fsyncsPerEvent(Path folder, int writers) throws Exception {
        Path own = Files.createTempDirectory(folder, "p1-");
        Path counts = own.resolve("counts.txt");
        var command =
                new ArrayList<>(
                        List.of(
                                "strace",
                                "-f",
                                "-c",
                                "-e",
                                "trace=fsync,fdatasync",
                                "-o",
                                counts.toString()));
        command.addAll(
                Children.java(
                        List.of(),
                        Benchmarks.class.getName(),
                        List.of("count-fsyncs", own.toString(), String.valueOf(writers))));
        Children.run(command);
        long fsyncs =
                Files.readAllLines(counts).stream()
                        .map(String::strip)
                        .filter(line -> line.endsWith("fsync") || line.endsWith("fdatasync"))
                        .mapToLong(line -> Columns.number(line, 3))
                        .sum();
        Folders.delete(own);
        return (double) fsyncs / COUNTED;
    }
}
