package dev.turnback.decision.signal.kept;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.signal.FigureRules;
import dev.turnback.decision.signal.Matching;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.storage.Blob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What was heard lately for the rules of a release, for those who look again and again: it is read
 * once, and then only what is new. Kept in memory while somebody asks.
 */
public final class Lately {

    /** How far back is read. */
    public static final Duration BACK = KeptSignals.CARRIED;

    /** So long after it was last asked for, a release is forgotten. */
    private static final Duration UNASKED = Duration.ofMinutes(2);

    /** So often everything is read anew, so that what is old does not stay in memory. */
    private static final Duration ANEW = Duration.ofMinutes(10);

    /** Of one signal no more is kept, the newest. */
    private static final int MOST = 50_000;

    private static final int PAGE = 256;

    private final SignalStream stream;
    private final Hours hours;
    private final KeptSignals kept;
    private final Matching matching;
    private final Executor executor;
    private final Map<String, Listening> releases = new HashMap<>();

    /**
     * @param executor reads through what the log hands out
     */
    public Lately(
            SignalStream stream,
            Hours hours,
            KeptSignals kept,
            Matching matching,
            Executor executor) {
        this.stream = stream;
        this.hours = hours;
        this.kept = kept;
        this.matching = matching;
        this.executor = executor;
    }

    /**
     * What counts for rules that bind a release: samples, and the edges of alerts as samples.
     *
     * @param bounds of one release, each of another rule
     * @param from UTC; the last sample before it comes with them, since it still holds, unless it
     *     is older than {@link #BACK} before {@code now}
     * @param to UTC, part of it
     * @param now UTC
     * @return by rule, in order of time, each moment once
     */
    public CompletableFuture<Map<String, List<Sample>>> of(
            List<Bound> bounds, Instant from, Instant to, Instant now) {
        if (bounds.isEmpty()) {
            return CompletableFuture.completedFuture(Map.of());
        }
        Bound one = bounds.getFirst();
        String key = one.releaseId() + " " + one.sheetId() + " " + one.sheetVersion();
        Listening listening = listening(key, bounds, now);
        return listening
                .catchUp(() -> samples(listening, bounds, from, to))
                .whenComplete(
                        (_, failure) -> {
                            if (failure != null) {
                                forget(key, listening);
                            }
                        });
    }

    private synchronized Listening listening(String key, List<Bound> bounds, Instant now) {
        releases.values().removeIf(each -> each.isOver(now));
        Listening listening =
                releases.computeIfAbsent(key, _ -> new Listening(signals(bounds), now));
        listening.askedAt = now;
        return listening;
    }

    private synchronized void forget(String key, Listening listening) {
        releases.remove(key, listening);
    }

    private static List<String> signals(List<Bound> bounds) {
        return bounds.stream().map(each -> each.terms().signal()).distinct().toList();
    }

    private Map<String, List<Sample>> samples(
            Listening listening, List<Bound> bounds, Instant from, Instant to) {
        Map<String, List<Sample>> byRule = new LinkedHashMap<>();
        for (Bound bound : bounds) {
            List<Observation> heard =
                    listening.of(bound.terms().signal()).stream()
                            .filter(matching::counts)
                            .filter(each -> Matching.isOf(each, bound))
                            .toList();
            byRule.put(
                    bound.terms().ruleId(),
                    KeptSignals.samples(
                            heard, FigureRules.of(bound.terms()), from, to.plusNanos(1)));
        }
        return byRule;
    }

    /** What is done with what was heard, while nothing is added to it. */
    @FunctionalInterface
    private interface Look<T> {
        T at();
    }

    /** The signals of one release. */
    private final class Listening {

        private final Map<String, Deque<Observation>> heard = new HashMap<>();
        private final Map<String, String> byPrefix = new HashMap<>();
        private final Instant begun;
        private CompletableFuture<?> last;
        private Instant askedAt;
        private long readTo;

        Listening(List<String> signals, Instant now) {
            begun = now;
            askedAt = now;
            for (String signal : signals) {
                heard.put(signal, new ArrayDeque<>());
                byPrefix.put(ObservationLines.prefix(signal), signal);
            }
            last = begin(now);
        }

        boolean isOver(Instant now) {
            return now.isAfter(askedAt.plus(UNASKED)) || now.isAfter(begun.plus(ANEW));
        }

        Deque<Observation> of(String signal) {
            return heard.getOrDefault(signal, new ArrayDeque<>());
        }

        /** One after the other. */
        synchronized <T> CompletableFuture<T> catchUp(Look<T> look) {
            CompletableFuture<T> now =
                    last.thenComposeAsync(_ -> readOn(), executor).thenApply(_ -> look.at());
            last = now;
            return now;
        }

        /**
         * Up to where pieces can be found by their hour it is read by hours, and from there on in
         * the order of the stream.
         */
        private CompletableFuture<Void> begin(Instant now) {
            return hours.knownTo(SignalStream.STREAM)
                    .thenCompose(
                            known -> {
                                readTo = known;
                                return hours.between(
                                        SignalStream.STREAM,
                                        now.minus(BACK),
                                        now.plus(Duration.ofHours(1)));
                            })
                    .thenComposeAsync(
                            found -> {
                                CompletableFuture<Void> reading =
                                        CompletableFuture.completedFuture(null);
                                for (Hours.Hour hour : found) {
                                    reading =
                                            reading.thenCompose(
                                                    _ ->
                                                            kept.pieces(
                                                                    SignalStream.STREAM,
                                                                    hour,
                                                                    this::add));
                                }
                                return reading;
                            },
                            executor);
        }

        private CompletableFuture<Void> readOn() {
            return stream.read(readTo, PAGE)
                    .thenComposeAsync(
                            page -> {
                                page.forEach(this::add);
                                if (page.isEmpty()) {
                                    return CompletableFuture.completedFuture(null);
                                }
                                readTo = page.getLast().sequence();
                                return readOn();
                            },
                            executor);
        }

        private void add(Blob piece) {
            for (String line : SignalStream.lines(piece)) {
                byPrefix.forEach(
                        (prefix, signal) -> {
                            if (line.startsWith(prefix)) {
                                add(of(signal), ObservationLines.read(line));
                            }
                        });
            }
        }

        private static void add(Deque<Observation> all, Observation one) {
            all.addLast(one);
            if (all.size() > MOST) {
                all.removeFirst();
            }
        }
    }
}
