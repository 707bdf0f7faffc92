package dev.turnback.decision.signal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.kept.Thinning.Span;
import dev.turnback.storage.Blob;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What of observations is kept, and for how long. */
class ThinningTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(now::get);
    private final Hours hours = new Hours(new InMemoryViewStore(List.of(Hours.VIEW)));
    private final SignalStream stream = new SignalStream(blobs);
    private final KeptSignals signals =
            new KeptSignals(blobs, hours, Matching.USUAL, Runnable::run);
    private final List<Span> obligations = new ArrayList<>();
    private final Thinning thinning =
            new Thinning(
                    blobs,
                    hours,
                    signals,
                    (_, _) -> CompletableFuture.completedFuture(obligations),
                    now::get);

    private static Sample sample(String signal, long at, double value) {
        return new Sample(signal, "shop", null, null, NOON.plusSeconds(at), value);
    }

    private void hear(Observation... observations) {
        stream.heard(List.of(observations), now.get()).join();
    }

    private void index() {
        long known = hours.knownTo(SignalStream.STREAM).join();
        List<Blob> page = stream.read(known, 100).join();
        hours.add(SignalStream.STREAM, page).join();
    }

    private List<Observation> kept(String signal) {
        return new ArrayList<>(
                new HashSet<>(
                        signals
                                .heard(
                                        signal,
                                        NOON.minus(Duration.ofHours(1)),
                                        NOON.plus(Duration.ofHours(2)))
                                .join()
                                .stream()
                                .map(Delivered::observation)
                                .toList()));
    }

    private void after(Duration since) {
        now.set(NOON.plus(since));
        thinning.step().join();
    }

    @Test
    void a_line_reads_as_it_was_written() {
        List<Observation> all =
                List.of(
                        sample("a \"b\"", 0, 1.5),
                        new Sample("errors", null, "rel_1", "prod", NOON, -2e-9),
                        new Firing("errors", "f", NOON, true, Map.of("service", "shop")),
                        new Resolved("errors", "f", null, NOON, false, Map.of()),
                        new Resolved("errors", "f", NOON, NOON.plusNanos(1), false, Map.of()));
        assertThat(all)
                .allSatisfy(
                        each -> {
                            String line = ObservationLines.write(each);
                            assertThat(ObservationLines.read(line)).isEqualTo(each);
                            assertThat(line).startsWith(ObservationLines.prefix(each.signal()));
                        });
    }

    @Test
    void everything_is_kept_for_a_day() {
        hear(sample("errors", 0, 1), sample("errors", 10, 2), sample("errors", 20, 1.5));
        index();
        after(Duration.ofHours(24));
        assertThat(kept("errors")).hasSize(3);
    }

    @Test
    void then_the_extremes_of_each_minute_and_every_alert_for_thirty_days() {
        var alert = new Firing("errors", "f", NOON.plusSeconds(5), false, Map.of());
        hear(sample("errors", 0, 1), sample("errors", 10, 2), sample("errors", 20, 1.5), alert);
        hear(sample("errors", 61, 7), sample("other", 20, 3));
        index();
        after(Duration.ofHours(26));
        after(Duration.ofHours(27));
        now.set(NOON.plus(Duration.ofDays(29)));
        assertThat(kept("errors"))
                .containsExactlyInAnyOrder(
                        sample("errors", 0, 1),
                        sample("errors", 10, 2),
                        sample("errors", 61, 7),
                        alert);
        assertThat(kept("other")).containsExactly(sample("other", 20, 3));
        now.set(NOON.plus(Duration.ofDays(31)));
        assertThat(kept("errors")).isEmpty();
    }

    @Test
    void around_an_obligation_everything_is_kept_for_longer() {
        obligations.add(new Span("errors", NOON.plusSeconds(3_600), NOON.plusSeconds(3_700)));
        hear(sample("errors", 0, 1), sample("errors", 10, 2), sample("errors", 20, 1.5));
        hear(sample("errors", -1, 1), sample("errors", -2, 1.1), sample("errors", -3, 1.2));
        index();
        after(Duration.ofHours(26));
        now.set(NOON.plus(Duration.ofDays(390)));
        assertThat(kept("errors")).hasSize(3);
    }

    @Test
    void what_comes_late_into_an_hour_that_was_thinned_is_thinned_with_it_again() {
        hear(sample("errors", 0, 1));
        index();
        after(Duration.ofHours(26));
        hear(sample("errors", 30, 9));
        index();
        after(Duration.ofHours(27));
        now.set(NOON.plus(Duration.ofDays(10)));
        assertThat(kept("errors"))
                .containsExactlyInAnyOrder(sample("errors", 0, 1), sample("errors", 30, 9));
    }
}
