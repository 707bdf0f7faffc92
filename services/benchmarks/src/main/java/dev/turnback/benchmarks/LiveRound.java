package dev.turnback.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What was seen while new rooms were looked at and some of the viewers stopped to take anything.
 *
 * @param recorded how many events were, of those that were to be
 * @param latencies from the time that an event carries until a viewer that never stalled has it
 * @param cutAfter of each stalled viewer that was cut, seconds after it took nothing any more
 * @param kernelKept the most bytes that the kernel kept for one of them
 * @param wrong how many viewers had not, in the end, every event of their room once and in order
 * @param resets how many were told to load everything anew
 * @param megabytes that the server takes
 */
record LiveRound(
        long recorded,
        Latencies latencies,
        int stalled,
        List<Double> cutAfter,
        long kernelKept,
        int wrong,
        int resets,
        long deliveries,
        double megabytes) {
    static final int ROOMS = 20;
    static final int VIEWERS = 50;
    static final int STALLED = 5;
    static final int PER_SECOND = 1_000;
    static final int SECONDS = 50;

    /** At half the rate: the server is warm, and everybody there. */
    private static final int WARM_UP = 10;

    /** As many of what was to be recorded have to be. */
    private static final double ENOUGH = 0.99;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LOOK_MILLIS = 250;

    /**
     * @param comesBack whether the server remembers what somebody who comes back has missed
     */
    static LiveRound run(LiveChild server, boolean comesBack) throws Exception {
        List<String> rooms = server.rooms(ROOMS);
        try (var viewers =
                new LiveViewers(server.port(), server.token(), rooms, VIEWERS, comesBack)) {
            until(() -> viewers.count(viewer -> !viewer.isLive()) == 0);
            server.record(PER_SECOND / 2, WARM_UP);
            server.recorded();
            var latencies = new Latencies();
            List<LiveViewer> stalled = viewers.stall(STALLED * ROOMS);
            viewers.measure(latencies);
            server.record(PER_SECOND, SECONDS);
            var cuts = new Cuts(server.port(), stalled);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
                cuts.look().forEach(viewers::goOn);
            }
            long recorded = server.recorded();
            cuts.left().forEach(viewers::goOn);
            Map<String, String> truth = server.truth();
            until(() -> wrong(viewers, truth, comesBack) == 0);
            return new LiveRound(
                    recorded,
                    latencies,
                    stalled.size(),
                    cuts.after,
                    cuts.kernelKept,
                    wrong(viewers, truth, comesBack),
                    viewers.sum(LiveViewer::resets),
                    viewers.sum(viewer -> (int) viewer.events()),
                    Children.residentMegabytes(server.pid()));
        }
    }

    private static int wrong(LiveViewers viewers, Map<String, String> truth, boolean comesBack) {
        return viewers.count(
                viewer ->
                        (comesBack || !viewer.hasStalled())
                                && (viewer.disordered() > 0
                                        || !viewer.seen().equals(truth.get(viewer.room()))));
    }

    /** Whether something becomes true in time. */
    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** When the server gives up on those who take nothing. */
    private static final class Cuts {
        private final int serverPort;
        private final Map<LiveViewer, Integer> waiting = new HashMap<>();
        private final List<Double> after = new ArrayList<>();
        private final long began = System.nanoTime();
        private long kernelKept;

        Cuts(int serverPort, List<LiveViewer> stalled) throws IOException {
            this.serverPort = serverPort;
            for (LiveViewer viewer : stalled) {
                waiting.put(viewer, viewer.localPort());
            }
        }

        /** Those who were cut since the last look. */
        List<LiveViewer> look() throws IOException {
            Map<Integer, Sockets.End> ends = Sockets.of(serverPort);
            var cut = new ArrayList<LiveViewer>();
            waiting.forEach(
                    (viewer, port) -> {
                        Sockets.End end = ends.get(port);
                        if (end != null) {
                            kernelKept = Math.max(kernelKept, end.unsent());
                        }
                        if (end == null || !end.open()) {
                            cut.add(viewer);
                            after.add((System.nanoTime() - began) / 1e9);
                        }
                    });
            cut.forEach(waiting::remove);
            return cut;
        }

        /** Those who were not. */
        Iterable<LiveViewer> left() {
            return waiting.keySet();
        }
    }

    int cut() {
        return cutAfter.size();
    }

    double cutFirst() {
        return cutAfter.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    double cutLast() {
        return cutAfter.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** Everything was recorded and told, and everybody who stalled was cut. */
    boolean isWhole() {
        return recorded >= ENOUGH * PER_SECOND * SECONDS
                && cut() == stalled
                && wrong == 0
                && resets == 0;
    }

    @Override
    public String toString() {
        return ("%,d recorded; p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, worst %.0f ms;"
                        + " %d of %d cut after %.1f to %.1f s, the kernel kept up to %,d bytes;"
                        + " %,d deliveries, %d wrong, %d resets; %,.0f MB")
                .formatted(
                        recorded,
                        latencies.at(0.5),
                        latencies.at(0.9),
                        latencies.at(0.99),
                        latencies.at(0.999),
                        latencies.at(1),
                        cut(),
                        stalled,
                        cutFirst(),
                        cutLast(),
                        kernelKept,
                        deliveries,
                        wrong,
                        resets,
                        megabytes);
    }
}
