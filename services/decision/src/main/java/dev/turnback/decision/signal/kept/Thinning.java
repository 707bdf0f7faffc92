package dev.turnback.decision.signal.kept;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.signal.kept.Hours.Hour;
import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What is kept when what came is not kept any more: around obligations everything, else every alert
 * and of each minute the least and the greatest value. An hour is written anew as a whole and then
 * marked, so that it can be broken off anywhere; what is written twice is read as once.
 */
public final class Thinning {

    static final String STREAM = "signals-thinned";

    /** How old an hour is before that. */
    static final Duration AFTER = Duration.ofHours(24);

    static final Duration KEPT = Duration.ofDays(30);
    static final Duration KEPT_AROUND_OBLIGATIONS = Duration.ofDays(400);

    /** So long before an obligation began and after it was over everything is kept. */
    public static final Duration AROUND = Duration.ofHours(1);

    private static final int HOURS_AT_ONCE = 24;
    private static final int PIECE_LINES = 10_000;

    private final BlobLog blobs;
    private final Hours hours;
    private final KeptSignals signals;
    private final Obligations obligations;
    private final InstantSource clock;

    public Thinning(
            BlobLog blobs,
            Hours hours,
            KeptSignals signals,
            Obligations obligations,
            InstantSource clock) {
        this.blobs = blobs;
        this.hours = hours;
        this.signals = signals;
        this.obligations = obligations;
        this.clock = clock;
    }

    /** Which obligations there were. */
    @FunctionalInterface
    public interface Obligations {

        /** Those that were open at any time between two moments, UTC. */
        CompletableFuture<List<Span>> between(Instant from, Instant to);
    }

    /**
     * An obligation on a signal.
     *
     * @param onset UTC
     * @param over UTC; null while it is open
     */
    public record Span(String signal, Instant onset, @Nullable Instant over) {

        private boolean isAround(Observation observation) {
            return observation.signal().equals(signal)
                    && !observation.at().isBefore(onset.minus(AROUND))
                    && (over == null || !observation.at().isAfter(over.plus(AROUND)));
        }
    }

    /**
     * Thins what is old enough, the oldest first.
     *
     * @return how many hours
     */
    public CompletableFuture<Integer> step() {
        Instant before = clock.instant().minus(AFTER).truncatedTo(ChronoUnit.HOURS);
        return hours.unthinned(SignalStream.STREAM, before, HOURS_AT_ONCE)
                .thenCompose(
                        old -> {
                            CompletableFuture<Void> thinned =
                                    CompletableFuture.completedFuture(null);
                            for (Hour hour : old) {
                                thinned = thinned.thenCompose(_ -> thin(hour));
                            }
                            return thinned.thenApply(_ -> old.size());
                        });
    }

    private CompletableFuture<Void> thin(Hour hour) {
        Instant end = hour.hour().plus(Duration.ofHours(1));
        return obligations
                .between(hour.hour().minus(AROUND), end.plus(AROUND))
                .thenCompose(
                        around -> {
                            var sieve = new Sieve(around);
                            return signals.pieces(SignalStream.STREAM, hour, sieve::add)
                                    .thenCompose(_ -> append(sieve.pieces(hour.hour())));
                        })
                .thenCompose(_ -> hours.thinned(hour));
    }

    private CompletableFuture<Void> append(List<NewBlob> pieces) {
        return pieces.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : blobs.append(STREAM, pieces)
                        .thenCompose(
                                numbers ->
                                        blobs.read(STREAM, numbers.getFirst() - 1, pieces.size()))
                        .thenCompose(page -> hours.add(STREAM, page));
    }

    /** What stays of an hour. */
    private static final class Sieve {

        private final List<Span> around;
        private final List<Kept> whole = new ArrayList<>();
        private final Map<Minute, Extremes> minutes = new LinkedHashMap<>();
        private final List<Kept> alerts = new ArrayList<>();

        private record Kept(Observation observation, Instant receivedAt) {}

        private record Minute(
                String signal,
                @Nullable String component,
                @Nullable String release,
                @Nullable String environment,
                Instant minute) {}

        private record Extremes(Kept least, Kept greatest) {

            private static Extremes of(Extremes one, Extremes other) {
                return new Extremes(
                        value(other.least) < value(one.least) ? other.least : one.least,
                        value(other.greatest) > value(one.greatest)
                                ? other.greatest
                                : one.greatest);
            }

            private static double value(Kept kept) {
                return ((Sample) kept.observation).value();
            }
        }

        Sieve(List<Span> around) {
            this.around = around;
        }

        void add(Blob piece) {
            for (String line : SignalStream.lines(piece)) {
                add(new Kept(ObservationLines.read(line), piece.at()));
            }
        }

        private void add(Kept kept) {
            if (around.stream().anyMatch(span -> span.isAround(kept.observation))) {
                whole.add(kept);
            } else if (kept.observation instanceof Sample sample) {
                minutes.merge(minute(sample), new Extremes(kept, kept), Extremes::of);
            } else {
                alerts.add(kept);
            }
        }

        private static Minute minute(Sample sample) {
            return new Minute(
                    sample.signal(),
                    sample.component(),
                    sample.release(),
                    sample.environment(),
                    sample.at().truncatedTo(ChronoUnit.MINUTES));
        }

        List<NewBlob> pieces(Instant hour) {
            var thinned = new ArrayList<>(alerts);
            for (Extremes extremes : minutes.values()) {
                thinned.add(extremes.least());
                if (!extremes.greatest().equals(extremes.least())) {
                    thinned.add(extremes.greatest());
                }
            }
            var pieces = new ArrayList<NewBlob>();
            pieces(whole, hour.plus(KEPT_AROUND_OBLIGATIONS), pieces);
            pieces(thinned, hour.plus(KEPT), pieces);
            return pieces;
        }

        /** When each was received nobody asks any more. */
        private static void pieces(List<Kept> kept, Instant keepUntil, List<NewBlob> pieces) {
            for (int from = 0; from < kept.size(); from += PIECE_LINES) {
                List<Kept> some = kept.subList(from, Math.min(kept.size(), from + PIECE_LINES));
                pieces.addAll(
                        SignalStream.pieces(
                                some.stream().map(Kept::observation).toList(),
                                some.getFirst().receivedAt(),
                                keepUntil));
            }
        }
    }
}
