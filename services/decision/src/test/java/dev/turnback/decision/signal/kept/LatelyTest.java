package dev.turnback.decision.signal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.watch.WatchingExamples;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is read a little at a time is what is read at once. */
class LatelyTest {

    private static final Bound ERRORS = WatchingExamples.bound("rel_1", "shop", "errors");
    private static final Instant NOON = ERRORS.exposedAt();

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final Counting blobs = new Counting(new InMemoryBlobLog(now::get));
    private final Hours hours = new Hours(new InMemoryViewStore(List.of(Hours.VIEW)));
    private final SignalStream stream = new SignalStream(blobs);
    private final KeptSignals kept = new KeptSignals(blobs, hours, Matching.USUAL, Runnable::run);
    private final Lately lately = new Lately(stream, hours, kept, Matching.USUAL, Runnable::run);

    /** Counts the pages that are read, and may be out of order. */
    private record Counting(BlobLog blobs, AtomicInteger pages, AtomicBoolean down)
            implements BlobLog {

        Counting(BlobLog blobs) {
            this(blobs, new AtomicInteger(), new AtomicBoolean());
        }

        @Override
        public CompletableFuture<List<Long>> append(String stream, List<NewBlob> records) {
            return blobs.append(stream, records);
        }

        @Override
        public CompletableFuture<List<Blob>> read(String stream, long afterSequence, int max) {
            pages.incrementAndGet();
            return down.get()
                    ? CompletableFuture.failedFuture(new IllegalStateException("down"))
                    : blobs.read(stream, afterSequence, max);
        }

        @Override
        public CompletableFuture<Optional<Blob>> get(String stream, long sequence) {
            return blobs.get(stream, sequence);
        }

        @Override
        public CompletableFuture<Integer> sweep(Instant now, int max) {
            return blobs.sweep(now, max);
        }

        @Override
        public void close() {
            blobs.close();
        }
    }

    private void hear(Observation... observations) {
        stream.heard(List.of(observations), now.get()).join();
    }

    private static Observation sample(String component, long at, double value) {
        return new Observation.Sample("errors", component, null, null, NOON.plusSeconds(at), value);
    }

    private void index() {
        long known = hours.knownTo(SignalStream.STREAM).join();
        List<Blob> page = stream.read(known, 10_000).join();
        if (!page.isEmpty()) {
            hours.add(SignalStream.STREAM, page).join();
        }
    }

    private CompletableFuture<Map<String, List<Sample>>> ask() {
        return lately.of(List.of(ERRORS), NOON, now.get(), now.get());
    }

    private List<Sample> samples() {
        return ask().join().getOrDefault("errors", List.of());
    }

    @Test
    void a_little_at_a_time_is_the_same_as_at_once_whoever_has_indexed_it() {
        for (int seed = 0; seed < 200; seed++) {
            new LatelyTest().tryOut(new Random(seed), seed);
        }
    }

    private void tryOut(Random random, int seed) {
        for (int i = 0; i < 40; i++) {
            now.updateAndGet(at -> at.plusSeconds(random.nextInt(240)));
            long age = Duration.between(NOON, now.get()).toSeconds();
            long at = age - random.nextInt(600);
            switch (random.nextInt(6)) {
                case 0 -> index();
                case 1 -> samples();
                case 2 ->
                        hear(
                                new Firing(
                                        "errors",
                                        "f" + random.nextInt(2),
                                        NOON.plusSeconds(at),
                                        false,
                                        Map.of("service", "shop")));
                case 3 ->
                        hear(
                                new Resolved(
                                        "errors",
                                        "f" + random.nextInt(2),
                                        NOON.plusSeconds(at - 60),
                                        NOON.plusSeconds(at),
                                        false,
                                        Map.of("service", "shop")));
                case 4 -> hear(sample("search", at, 9));
                default -> hear(sample("shop", at, random.nextInt(4)));
            }
        }
        List<Sample> found = samples();
        index();
        assertThat(found)
                .as("seed %d", seed)
                .isEqualTo(kept.of(ERRORS, NOON, now.get().plusNanos(1)).block());
    }

    @Test
    void what_was_read_is_not_read_again() {
        for (int i = 0; i < 600; i++) {
            hear(sample("shop", -i, 1));
        }
        index();
        samples();
        int before = blobs.pages().get();
        now.set(NOON.plusSeconds(5));
        hear(sample("shop", 4, 3));
        assertThat(samples().getLast()).isEqualTo(new Sample(NOON.plusSeconds(4), 3));
        assertThat(blobs.pages().get() - before).isEqualTo(2);
    }

    @Test
    void what_holds_from_before_the_exposure_comes_with_it_for_six_hours() {
        hear(sample("shop", -3_600, 3));
        assertThat(samples()).containsExactly(new Sample(NOON.minusSeconds(3_600), 3));
        now.set(NOON.plus(Lately.BACK));
        index();
        assertThat(samples()).isEmpty();
    }

    @Test
    void after_a_failure_it_is_read_anew() {
        hear(sample("shop", -1, 1));
        blobs.down().set(true);
        assertThat(ask()).isCompletedExceptionally();
        blobs.down().set(false);
        assertThat(samples()).hasSize(1);
    }
}
