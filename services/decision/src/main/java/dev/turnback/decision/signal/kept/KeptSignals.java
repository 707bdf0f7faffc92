package dev.turnback.decision.signal.kept;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.signal.Alerts;
import dev.turnback.decision.signal.Backtesting;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.FigureRules;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.SignalHistory;
import dev.turnback.decision.signal.kept.Hours.Hour;
import dev.turnback.decision.signal.kept.Hours.Stretch;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads what was heard: as it came, and what is kept of it longer. */
public final class KeptSignals implements SignalHistory, Backtesting {

    /** How far back is looked for what still holds at the beginning. */
    public static final Duration CARRIED = Duration.ofHours(6);

    private static final int PAGE = 256;

    private final BlobLog blobs;
    private final Hours hours;
    private final Matching matching;
    private final Executor executor;

    /**
     * @param executor reads through what the log hands out
     */
    public KeptSignals(BlobLog blobs, Hours hours, Matching matching, Executor executor) {
        this.blobs = blobs;
        this.hours = hours;
        this.matching = matching;
        this.executor = executor;
    }

    @Override
    public Mono<List<dev.turnback.figures.obligation.Sample>> of(
            Bound bound, Instant from, Instant to) {
        return Mono.fromFuture(() -> heard(bound.terms().signal(), from.minus(CARRIED), to))
                .map(
                        heard ->
                                samples(
                                        heard.stream()
                                                .map(Delivered::observation)
                                                .filter(matching::counts)
                                                .filter(each -> Matching.isOf(each, bound))
                                                .toList(),
                                        FigureRules.of(bound.terms()),
                                        from,
                                        to));
    }

    @Override
    public Mono<List<dev.turnback.figures.obligation.Sample>> heard(
            Rule rule, String signal, @Nullable String component, Instant from, Instant to) {
        return Mono.fromFuture(() -> heard(signal, from.minus(CARRIED), to))
                .map(
                        heard ->
                                samples(
                                        heard.stream()
                                                .map(Delivered::observation)
                                                .filter(matching::counts)
                                                .filter(each -> isOf(component, each))
                                                .toList(),
                                        rule,
                                        from,
                                        to));
    }

    private static boolean isOf(@Nullable String component, Observation observation) {
        String named = Matching.component(observation);
        return component == null || named == null || component.equals(named);
    }

    /**
     * What was observed of a signal.
     *
     * @param from UTC
     * @param to UTC, not part of it
     * @return in the order in which it is kept; what is kept twice comes twice
     */
    public CompletableFuture<List<Delivered>> heard(String signal, Instant from, Instant to) {
        return heard(new Wanted(signal, from, to, _ -> true));
    }

    /**
     * The same of what had come when a record was written. Its place in the stream tells, not the
     * clock: what is received and what is decided at one moment may be written either way round.
     *
     * @param sequence of that record
     * @param at when it was written, UTC: what is kept longer has another place
     */
    public CompletableFuture<List<Delivered>> heardBefore(
            long sequence, Instant at, String signal, Instant from, Instant to) {
        return heard(
                new Wanted(
                        signal,
                        from,
                        to,
                        piece ->
                                piece.stream().equals(SignalStream.STREAM)
                                        ? piece.sequence() < sequence
                                        : !piece.at().isAfter(at)));
    }

    private CompletableFuture<List<Delivered>> heard(Wanted wanted) {
        var found = new ArrayList<Delivered>();
        return heard(SignalStream.STREAM, wanted, found)
                .thenCompose(_ -> heard(Thinning.STREAM, wanted, found))
                .thenApply(_ -> found);
    }

    private CompletableFuture<Void> heard(String stream, Wanted wanted, List<Delivered> found) {
        return hours.between(stream, wanted.from(), wanted.to())
                .thenComposeAsync(
                        all -> {
                            CompletableFuture<Void> reading =
                                    CompletableFuture.completedFuture(null);
                            for (Hour hour : all) {
                                reading =
                                        reading.thenCompose(
                                                _ ->
                                                        pieces(
                                                                stream,
                                                                hour,
                                                                blob -> wanted.add(blob, found)));
                            }
                            return reading;
                        },
                        executor);
    }

    /**
     * @param to not part of it
     * @param pieces that count
     */
    private record Wanted(String signal, Instant from, Instant to, Predicate<Blob> pieces) {

        void add(Blob piece, List<Delivered> found) {
            if (!pieces.test(piece)) {
                return;
            }
            String prefix = ObservationLines.prefix(signal);
            for (String line : SignalStream.lines(piece)) {
                if (line.startsWith(prefix)) {
                    Observation observation = ObservationLines.read(line);
                    if (!observation.at().isBefore(from) && observation.at().isBefore(to)) {
                        found.add(new Delivered(observation, piece.at()));
                    }
                }
            }
        }
    }

    /** Takes a piece. */
    @FunctionalInterface
    interface Reader {
        void read(Blob piece);
    }

    /** Reads every piece of an hour, in their order. */
    CompletableFuture<Void> pieces(String stream, Hour hour, Reader reader) {
        CompletableFuture<Void> reading = CompletableFuture.completedFuture(null);
        for (Stretch stretch : hour.stretches()) {
            reading =
                    reading.thenCompose(
                            _ -> pieces(stream, hour, stretch.from() - 1, stretch.to(), reader));
        }
        return reading;
    }

    private CompletableFuture<Void> pieces(
            String stream, Hour hour, long after, long last, Reader reader) {
        int most = (int) Math.min(PAGE, last - after);
        return blobs.read(stream, after, most)
                .thenComposeAsync(
                        page -> {
                            for (Blob blob : page) {
                                if (blob.sequence() <= last
                                        && hour.hour().equals(SignalStream.hourOf(blob))) {
                                    reader.read(blob);
                                }
                            }
                            long reached = page.isEmpty() ? last : page.getLast().sequence();
                            return reached >= last
                                    ? CompletableFuture.completedFuture(null)
                                    : pieces(stream, hour, reached, last, reader);
                        },
                        executor);
    }

    /** Of one moment the worst counts, as it does where it is watched. */
    public static List<dev.turnback.figures.obligation.Sample> samples(
            List<Observation> heard, Rule rule, Instant from, Instant to) {
        NavigableMap<Instant, Double> values = new TreeMap<>();
        var alerts = new Alerts();
        for (Observation each : heard) {
            if (each instanceof Sample sample) {
                values.merge(sample.at(), sample.value(), (a, b) -> worse(rule, a, b));
            } else {
                alerts.add(each);
            }
        }
        alerts.edges()
                .forEach(
                        (at, fires) ->
                                values.merge(
                                        at,
                                        fires ? firing(rule) : rule.clearThreshold(),
                                        (a, b) -> worse(rule, a, b)));
        Instant carried = values.floorKey(from);
        return values.subMap(carried == null ? from : carried, true, to, false).entrySet().stream()
                .map(
                        each ->
                                new dev.turnback.figures.obligation.Sample(
                                        each.getKey(), each.getValue()))
                .toList();
    }

    private static double worse(Rule rule, double one, double other) {
        return switch (rule.comparison()) {
            case ABOVE -> Math.max(one, other);
            case BELOW -> Math.min(one, other);
        };
    }

    /** One beyond the threshold, however large that is. */
    private static double firing(Rule rule) {
        double threshold = rule.threshold();
        return switch (rule.comparison()) {
            case ABOVE -> Math.max(threshold + 1, Math.nextUp(threshold));
            case BELOW -> Math.min(threshold - 1, Math.nextDown(threshold));
        };
    }
}
