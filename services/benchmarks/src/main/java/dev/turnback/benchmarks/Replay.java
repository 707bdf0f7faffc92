package dev.turnback.benchmarks;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.decision.DecisionService;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.InProcessEventFeed.Source;
import dev.turnback.feed.LogSource;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.guidance.GuidanceService;
import dev.turnback.incident.IncidentService;
import dev.turnback.insight.InsightService;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.Opened;
import dev.turnback.launch.Storage;
import dev.turnback.release.ReleaseService;
import dev.turnback.release.publish.ReleaseTranslator;
import dev.turnback.service.Machinery;
import dev.turnback.service.OwnLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * P3: insight forgets what it knows, reads every event again and answers with all figures, on one
 * core; beside it a JDBC client that only reads as many rows of the same size.
 */
final class Replay {
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int FETCH = 10_000;
    private static final List<String> FIGURES =
            List.of(
                    "overview",
                    "rollback-success?basis=VERIFIED",
                    "time-to-contain?basis=VERIFIED",
                    "incident-time-to-contain?basis=VERIFIED");

    private Replay() {}

    /**
     * @param small a folder with a tenth of the events of {@code large}
     */
    static List<Result> run(Path small, Path large, Postgres postgres) throws Exception {
        long events = events(large);
        postgres.execute(
                "drop table if exists replayed",
                "create table replayed as select n as id, 'stream-' || n % 1000 as stream,"
                        + " n::int as number, repeat('x', "
                        + Stored.averageBytes(large)
                        + ") as body from generate_series(1, "
                        + events
                        + ") n");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> tenth = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            ours.add(onOneCore("replay", large.toString()));
            theirs.add(onOneCore("read-rows", postgres.address()));
            tenth.add(onOneCore("replay", small.toString()));
            Progress.say("P3: round %d of 3".formatted(round));
        }
        var pairs = new Pairs(ours, theirs);
        // Both are times, so the ratio of the speeds is the other way round.
        double speed = 1 / pairs.ratio();
        double linear =
                Pairs.median(ours.stream().mapToDouble(Double::doubleValue).toArray())
                        / Pairs.median(tenth.stream().mapToDouble(Double::doubleValue).toArray());
        return List.of(
                new Result(
                        "P3",
                        "replay of %,d events into all figures, one core".formatted(events),
                        "%.1f s, %,.0f/s".formatted(pairs.ourMedian(), events / pairs.ourMedian()),
                        "%.1f s (PostgreSQL, JDBC read of as many rows of that size)"
                                .formatted(pairs.theirMedian()),
                        "%.2f×; %.1f × the time of a tenth".formatted(speed, linear),
                        "",
                        "≥ 5×, goal 1 M/s; ten times the events ≤ 11 × the time",
                        linear > 11 ? Verdict.MISSED : Verdict.atLeast(speed, 5, 5)));
    }

    private static double onOneCore(String task, String argument) throws Exception {
        var command = new ArrayList<>(List.of("taskset", "-c", "0"));
        command.addAll(
                Children.java(
                        List.of("-Xmx3g"), Benchmarks.class.getName(), List.of(task, argument)));
        String output = Children.run(command);
        return output.lines()
                .filter(line -> line.startsWith("seconds "))
                .mapToDouble(line -> Double.parseDouble(line.substring("seconds ".length())))
                .findFirst()
                .orElseThrow(() -> new IOException("no time in: " + output));
    }

    /** In the child: prints how long it took. */
    static void replay(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.getFileName().toString().startsWith("insight.")).toList()) {
                Files.delete(file);
            }
        }
        InstantSource clock = InstantSource.system();
        try (var opened = new Opened()) {
            Machinery machinery = opened.add(Machinery.threads(clock, Log.ids()));
            Storage storage = opened.add(Storage.in(folder, clock));
            Log log = opened.add(Log.open(folder));
            long began = System.nanoTime();
            InsightService insight =
                    opened.add(
                            InsightService.start(
                                    feed(log, machinery.executor()),
                                    storage.views(InsightService.NAME, InsightService.views()),
                                    machinery.executor(),
                                    machinery.timer(),
                                    clock));
            PositionVector head = PositionVector.of(ReleaseService.LOG, log.side().head());
            if (!insight.progress().reach(head, PATIENCE).join()) {
                throw new IllegalStateException("not replayed within " + PATIENCE);
            }
            try (var server = new Server(insight.routes())) {
                for (String figure : FIGURES) {
                    server.get("/api/v1/metrics/" + figure);
                }
            }
            System.out.printf("seconds %s%n", (System.nanoTime() - began) / 1e9);
        }
    }

    /** The log of releases as insight hears it, and three in which nothing is recorded. */
    private static EventFeed feed(Log log, Executor executor) {
        var release =
                new Source(new OwnLog(log.reader(), RecordedEvent::body), new ReleaseTranslator());
        var nothing = new Source(new NothingRecorded(), event -> Optional.empty());
        return new InProcessEventFeed(
                Map.of(
                        ReleaseService.LOG, release,
                        IncidentService.LOG, nothing,
                        DecisionService.LOG, nothing,
                        GuidanceService.LOG, nothing),
                executor);
    }

    private record NothingRecorded() implements LogSource {
        @Override
        public CompletableFuture<List<PrivateEvent>> read(long after, int max) {
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public long head() {
            return 0;
        }

        @Override
        public Instant closedAt() {
            return Instant.MIN;
        }

        @Override
        public EventFeed.Subscription onAdvance(Runnable callback) {
            return () -> {};
        }
    }

    /** In the child: prints how long reading every row took. */
    static void readRows(String address) throws Exception {
        long began = System.nanoTime();
        long bytes = 0;
        try (Connection connection = Postgres.connect(address)) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(FETCH);
                try (var rows =
                        statement.executeQuery(
                                "select id, stream, number, body from replayed order by id")) {
                    while (rows.next()) {
                        bytes += rows.getString(2).length() + rows.getString(4).length();
                        bytes += rows.getLong(1) > 0 ? 12 : 0;
                    }
                }
            }
        }
        System.out.printf("bytes %d%nseconds %s%n", bytes, (System.nanoTime() - began) / 1e9);
    }

    private static long events(Path folder) {
        try (var log = Log.open(folder)) {
            return log.side().head();
        }
    }
}
