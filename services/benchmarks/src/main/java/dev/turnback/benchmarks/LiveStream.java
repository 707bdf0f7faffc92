package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * P7: from the recording of an event until everybody who looks at its room has it, while some look
 * and take nothing; beside it raw Netty, which records nothing and sends buffers that are shared.
 */
final class LiveStream {
    private static final int ROUNDS = 3;
    private static final String HEAP = "-Xmx1g";

    private LiveStream() {}

    static List<Result> run(Path folder) throws Exception {
        Path data = Files.createTempDirectory(folder, "p7-");
        var ours = new ArrayList<LiveRound>();
        var theirs = new ArrayList<LiveRound>();
        try (LiveChild turnback = child("live-server", data.toString());
                LiveChild raw = child("raw-frames")) {
            for (int round = 1; round <= ROUNDS; round++) {
                ours.add(LiveRound.run(turnback, true));
                Progress.say("P7: Turnback, round %d: %s".formatted(round, ours.getLast()));
                theirs.add(LiveRound.run(raw, false));
                Progress.say("P7: raw Netty, round %d: %s".formatted(round, theirs.getLast()));
            }
        }
        Folders.delete(data);
        return List.of(result(ours, theirs));
    }

    private static LiveChild child(String... arguments) throws IOException {
        return new LiveChild(
                Children.java(List.of(HEAP), Benchmarks.class.getName(), List.of(arguments)));
    }

    private static Result result(List<LiveRound> ours, List<LiveRound> theirs) {
        var p99 =
                new Pairs(
                        each(ours, r -> r.latencies().at(0.99)),
                        each(theirs, r -> r.latencies().at(0.99)));
        boolean whole = ours.stream().allMatch(LiveRound::isWhole);
        double cutFirst = ours.stream().mapToDouble(LiveRound::cutFirst).min().orElse(0);
        double cutLast = ours.stream().mapToDouble(LiveRound::cutLast).max().orElse(0);
        return new Result(
                "P7",
                "%d rooms × %d live viewers, %,d events/s recorded for %d s, %d viewers take nothing"
                        .formatted(
                                LiveRound.ROOMS,
                                LiveRound.VIEWERS,
                                LiveRound.PER_SECOND,
                                LiveRound.SECONDS,
                                LiveRound.ROOMS * LiveRound.STALLED),
                times(ours, p99.ourMedian()),
                times(theirs, p99.theirMedian()) + " (raw Netty, shared buffers, nothing recorded)",
                "%.1f×".formatted(p99.ratio()),
                ("%,d of %,d stalled cut after %.0f to %.0f s; %,d deliveries, %d viewers with a"
                                + " gap or a double, %d told to load anew; %,.0f MB resident")
                        .formatted(
                                ours.stream().mapToInt(LiveRound::cut).sum(),
                                ours.stream().mapToInt(LiveRound::stalled).sum(),
                                cutFirst,
                                cutLast,
                                ours.stream().mapToLong(LiveRound::deliveries).sum(),
                                ours.stream().mapToInt(LiveRound::wrong).sum(),
                                ours.stream().mapToInt(LiveRound::resets).sum(),
                                ours.stream().mapToDouble(LiveRound::megabytes).max().orElse(0)),
                "p99 < 250 ms, goal 100 ms; stalled ones cut and back without a gap",
                whole ? Verdict.atMost(p99.ourMedian(), 250, 100) : Verdict.MISSED);
    }

    private static String times(List<LiveRound> rounds, double p99) {
        return "p50 %.0f ms, p99 %.0f ms, worst %.0f ms"
                .formatted(
                        median(rounds, r -> r.latencies().at(0.5)),
                        p99,
                        rounds.stream().mapToDouble(r -> r.latencies().at(1)).max().orElse(0));
    }

    private static double median(List<LiveRound> rounds, ToDoubleFunction<LiveRound> figure) {
        return Pairs.median(rounds.stream().mapToDouble(figure).toArray());
    }

    private static List<Double> each(List<LiveRound> rounds, ToDoubleFunction<LiveRound> figure) {
        return rounds.stream().mapToDouble(figure).boxed().toList();
    }
}
