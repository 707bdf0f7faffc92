package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.columns.Columns;
import dev.turnback.insight.http.Overviews;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * P4: dashboards that nobody asked for before, through HTTP, over as many attempts and over a tenth
 * of them; beside it the same answers in SQL on PostgreSQL and DuckDB, which hold the same rows.
 */
final class Dashboards {
    private static final int ASKED = 200;

    /** PostgreSQL takes seconds for many of them, so it is asked each eighth. */
    private static final int POSTGRES_ASKED = 8;

    private static final long SEED = 2_026;
    private static final int FIELDS = 8;

    private Dashboards() {}

    static List<Result> run(Path folder, Postgres postgres, long facts) throws Exception {
        String output =
                Children.run(
                        Children.java(
                                List.of("-Xmx6g"),
                                Benchmarks.class.getName(),
                                List.of(
                                        "dashboards",
                                        postgres.address(),
                                        folder.toString(),
                                        String.valueOf(facts))));
        return output.lines()
                .filter(line -> line.startsWith("P4\t"))
                .map(line -> result(line.split("\t", FIELDS)))
                .toList();
    }

    private static Result result(String[] fields) {
        return new Result(
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                Verdict.valueOf(fields[7]));
    }

    /** In the child: prints a line for each size, and fails when a number differs. */
    static void child(List<String> arguments) throws Exception {
        Path folder = Path.of(arguments.get(1));
        long facts = Long.parseLong(arguments.get(2));
        try (Connection postgres = Postgres.connect(arguments.getFirst());
                Connection duck = Sql.duck();
                var small = new Side(facts / 10);
                var large = new Side(facts)) {
            for (Side side : List.of(small, large)) {
                Sql.fillDuck(duck, side.table(), side.facts, SEED);
                Sql.fillPostgres(postgres, side.table(), side.facts, SEED, folder);
                Progress.say("P4: %,d facts in place".formatted(side.facts));
            }
            measure(SqlDashboards.postgres(postgres), SqlDashboards.duck(duck), small, large);
            double growth = large.median() / small.median();
            print(small, 1, "");
            print(large, growth, "; %.2f × the time over a tenth".formatted(growth));
        }
    }

    private static void measure(SqlDashboards postgres, SqlDashboards duck, Side small, Side large)
            throws Exception {
        for (Dashboard warm : Dashboard.different(3 * ASKED, SEED + 1)) {
            small.ours(warm);
            large.ours(warm);
        }
        small.ours.clear();
        large.ours.clear();
        List<Dashboard> asked = Dashboard.different(ASKED, SEED);
        for (int i = 0; i < asked.size(); i++) {
            for (Side side : List.of(small, large)) {
                Dashboard.Answer ours = side.ours(asked.get(i));
                long began = System.nanoTime();
                Dashboard.Answer theirs = duck.answer(side.table(), asked.get(i));
                side.duck.add(millisSince(began));
                require(asked.get(i), ours, theirs, "DuckDB");
                if (i % POSTGRES_ASKED == 0) {
                    began = System.nanoTime();
                    theirs = postgres.answer(side.table(), asked.get(i));
                    side.postgres.add(millisSince(began));
                    side.oursBeside.add(side.ours.getLast());
                    require(asked.get(i), ours, theirs, "PostgreSQL");
                }
            }
            if (i % 20 == 0) {
                Progress.say("P4: dashboard %d of %d".formatted(i, asked.size()));
            }
        }
    }

    static void require(
            Dashboard asked, Dashboard.Answer ours, Dashboard.Answer theirs, String who) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "%s%n%s, we say%n%s%n%s says%n%s"
                            .formatted(asked, asked.path(), ours, who, theirs));
        }
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void print(Side side, double growth, String words) {
        var pairs = new Pairs(side.oursBeside, side.postgres);
        double ratio = 1 / pairs.ratio();
        double duck = 1 / new Pairs(side.ours, side.duck).ratio();
        boolean slow = at(side.ours, 0.99) >= 10;
        Verdict verdict = slow || growth > 1.5 ? Verdict.MISSED : Verdict.atLeast(ratio, 50, 500);
        System.out.println(
                String.join(
                        "\t",
                        "P4",
                        "%d dashboards over %,d facts, each another, through HTTP"
                                .formatted(ASKED, side.facts),
                        "p50 %.2f ms, p99 %.2f ms"
                                .formatted(at(side.ours, 0.5), at(side.ours, 0.99)),
                        ("p50 %.0f ms, p99 %.0f ms (PostgreSQL, every eighth); p50 %.1f ms, p99"
                                        + " %.1f ms (DuckDB)")
                                .formatted(
                                        at(side.postgres, 0.5),
                                        at(side.postgres, 0.99),
                                        at(side.duck, 0.5),
                                        at(side.duck, 0.99)),
                        "%.0f× PostgreSQL; %.0f× DuckDB%s".formatted(ratio, duck, words),
                        "every number equal to DuckDB's and PostgreSQL's; %.1f bytes a fact"
                                .formatted((double) side.columns.bytes() / side.facts),
                        "equal to DuckDB; ≥ 50× PostgreSQL, goal 500×; p99 < 10 ms; ten times the"
                                + " facts ≤ 1.5 × the time",
                        verdict.name()));
    }

    private static double at(List<Double> millis, double share) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    /** So many attempts in columns behind a server, and how long it took to ask. */
    private static final class Side implements AutoCloseable {
        private final long facts;
        private final Columns columns;
        private final Server server;
        private final PlainHttp client;
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> oursBeside = new ArrayList<>();
        private final List<Double> duck = new ArrayList<>();
        private final List<Double> postgres = new ArrayList<>();

        Side(long facts) throws Exception {
            this.facts = facts;
            columns = Attempts.columns(facts, SEED);
            server = serve(columns, facts);
            client = new PlainHttp(server.port());
        }

        String table() {
            return Sql.table(facts);
        }

        Dashboard.Answer ours(Dashboard asked) throws Exception {
            long began = System.nanoTime();
            byte[] body = client.get(asked.path());
            ours.add(millisSince(began));
            return Dashboard.read(Json.mapper().readTree(body));
        }

        double median() {
            return at(ours, 0.5);
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
        }
    }

    static Server serve(Columns columns, long position) {
        return new Server(
                new Overviews(() -> columns, new Still(PositionVector.of("release", position)))
                        .routes());
    }

    /** Views that nothing is added to. */
    private record Still(PositionVector applied) implements ViewProgress {
        @Override
        public Instant closedTime() {
            return Instant.MIN;
        }

        @Override
        public boolean caughtUp() {
            return true;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        @Override
        public CompletableFuture<Boolean> reach(PositionVector position, Duration atMost) {
            return CompletableFuture.completedFuture(applied.reaches(position));
        }
    }
}
