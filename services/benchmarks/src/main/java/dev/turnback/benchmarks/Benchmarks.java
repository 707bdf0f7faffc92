package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures what is promised and writes the table. Ends with 1 when something that must be is not.
 */
public final class Benchmarks {
    private static final Set<String> ALL =
            Set.of("P1", "P3", "P4", "P6", "P7", "P8", "P9", "P11", "apart");
    private static final long EVENTS = 1_000_000;
    private static final long FULL = 10_000_000;
    private static final String OF_EVENTS = "--events=";

    private Benchmarks() {}

    /**
     * @param arguments the page to write, then what to measure (all when nothing is named), and
     *     {@code --full} for ten million events or {@code --events=N} for as many
     */
    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        switch (given.getFirst()) {
            case "count-fsyncs" -> DurableCommands.counted(given.subList(1, given.size()));
            case "replay" -> Replay.replay(Path.of(given.get(1)));
            case "live-server" -> LiveServer.serve(given.subList(1, given.size()));
            case "raw-frames" -> RawFrames.serve();
            case "dashboards" -> Dashboards.child(given.subList(1, given.size()));
            case "read-rows" -> Replay.readRows(given.get(1));
            default -> measure(Path.of(given.getFirst()), given.subList(1, given.size()));
        }
        System.exit(0);
    }

    private static void measure(Path page, List<String> wanted) throws Exception {
        long events = wanted.contains("--full") ? FULL : EVENTS;
        Set<String> names = new TreeSet<>(wanted);
        names.remove("--full");
        for (String each : wanted) {
            if (each.startsWith(OF_EVENTS)) {
                events = Long.parseLong(each.substring(OF_EVENTS.length()));
                names.remove(each);
            }
        }
        if (!ALL.containsAll(names)) {
            System.err.println("choose from " + new TreeSet<>(ALL) + ", --full, --events=N");
            System.exit(2);
        }
        if (names.isEmpty()) {
            names.addAll(ALL);
        }
        Path folder = Files.createTempDirectory("turnback-benchmark-");
        List<Result> results = new ArrayList<>();
        String machine;
        try (Postgres postgres = Postgres.start(folder)) {
            machine = Report.machine(postgres.version());
            if (names.contains("P1")) {
                results.addAll(DurableCommands.run(folder, postgres));
            }
            results.addAll(withEvents(names, folder, postgres, events));
        } finally {
            Folders.delete(folder);
        }
        var report = new Report(machine, List.copyOf(results));
        report.write(page);
        System.out.println(report.markdown(java.time.LocalDate.now(java.time.ZoneOffset.UTC)));
        if (results.stream().anyMatch(each -> each.verdict() == Verdict.MISSED)) {
            System.err.println("something that must be is not; see " + page.getFileName());
            System.exit(1);
        }
    }

    private static List<Result> withEvents(
            Set<String> names, Path folder, Postgres postgres, long events) throws Exception {
        var results = new ArrayList<Result>();
        Path large = folder.resolve("large");
        if (names.contains("P3") || names.contains("P9")) {
            Stored.fill(large, events);
        }
        if (names.contains("P3")) {
            Path small = folder.resolve("small");
            Stored.fill(small, events / 10);
            results.addAll(Replay.run(small, large, postgres));
        }
        if (names.contains("P4")) {
            results.addAll(Dashboards.run(folder, postgres, events));
        }
        if (names.contains("P6")) {
            results.addAll(Visible.run(folder));
        }
        if (names.contains("P7")) {
            results.addAll(LiveStream.run(folder));
        }
        if (names.contains("P8")) {
            results.addAll(WatchedSamples.run());
        }
        if (names.contains("P9")) {
            Stored.follow(large);
            results.addAll(FirstDecision.run(large, folder, events));
        }
        if (names.contains("P11")) {
            results.addAll(Relaying.run(folder));
        }
        if (names.contains("apart")) {
            results.addAll(Apart.run(folder));
        }
        return results;
    }
}
