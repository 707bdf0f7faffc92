package dev.turnback.decision.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.axon.EngineSettings;
import dev.turnback.axon.EngineThreads;
import dev.turnback.decision.measure.PrometheusAnswer.Refused;
import dev.turnback.decision.measure.PrometheusAnswer.Series;
import dev.turnback.decision.measure.PrometheusAnswer.Silent;
import dev.turnback.decision.measure.PrometheusAnswer.Values;
import dev.turnback.decision.read.datasources.MeasuredRule;
import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewRow;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import dev.turnback.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Asking every 15 seconds, in simulated time. */
class PollingTest {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final MeasuredSignal ERRORS = signal("errors", "main");

    private final SimulatedTime time = new SimulatedTime();
    private final InMemoryLeases leases = new InMemoryLeases(new InMemoryLeases.Disk());
    private final InMemoryViewStore store =
            new InMemoryViewStore(List.of(MeasuredRule.VIEW.definition()));
    private final AtomicLong counter = new AtomicLong();
    private final List<Observation> heard = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private List<MeasuredSignal> live = List.of(ERRORS);
    private Asking prometheus = (_, _, at) -> values(at, 4);
    private boolean full;

    private static MeasuredSignal signal(String rule, String source) {
        return new MeasuredSignal(
                "rel_1", "shop", rule, rule + "_rate", source, "sum(" + rule + ")");
    }

    private static CompletableFuture<PrometheusAnswer> values(Instant at, double... values) {
        return CompletableFuture.completedFuture(
                new Values(
                        Arrays.stream(values)
                                .mapToObj(value -> new Series(Map.of(), at, value))
                                .toList()));
    }

    private static CompletableFuture<PrometheusAnswer> silence() {
        return CompletableFuture.completedFuture(new Silent("it did not answer within 5 s"));
    }

    @AfterEach
    void close() {
        store.close();
        leases.close();
    }

    private Polling polling() {
        var round =
                new Round(
                        name ->
                                name.equals("unknown")
                                        ? Mono.empty()
                                        : Mono.just(new Prometheus.Target("http://" + name, null)),
                        (target, query, at) -> {
                            asked.add(target.url() + " " + query);
                            return prometheus.ask(target, query, at);
                        });
        return new Polling(
                round,
                new Notes(store),
                () -> CompletableFuture.completedFuture(live),
                this::hear,
                leases,
                new Machinery(
                        EngineThreads::named,
                        EngineSettings.exclusive(),
                        time,
                        time,
                        time,
                        prefix -> prefix + "_" + counter.incrementAndGet()));
    }

    private CompletableFuture<Void> hear(List<Observation> observations, Instant receivedAt) {
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("full"));
        }
        heard.addAll(observations);
        return CompletableFuture.completedFuture(null);
    }

    private MeasuredRule noted(String rule) {
        ViewRow row = store.get("measured-rules", "rel_1/" + rule).join().orElseThrow();
        return Json.mapper().readValue(row.body(), MeasuredRule.class);
    }

    @Test
    void a_value_is_a_sample_of_the_release_every_fifteen_seconds() {
        Instant began = time.instant();
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            assertThat(heard)
                    .containsExactly(new Sample("errors_rate", "shop", "rel_1", null, began, 4));
            time.runFor(Duration.ofSeconds(45));
            assertThat(heard).hasSize(4);
            assertThat(noted("errors").lastSuccessAt()).isEqualTo(began.plusSeconds(45));
            assertThat(noted("errors").lastValue()).isEqualTo(4);
        }
    }

    @Test
    void no_value_is_no_sample_and_no_error() {
        prometheus = (_, _, at) -> values(at, Double.NaN);
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
        }
        assertThat(heard).isEmpty();
        assertThat(noted("errors").lastSuccessAt()).isNotNull();
        assertThat(noted("errors").lastValue()).isNull();
        assertThat(noted("errors").lastError()).isNull();
    }

    @Test
    void a_value_of_another_time_is_an_error() {
        prometheus = (_, _, at) -> values(at.minusSeconds(61), 4);
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            assertThat(noted("errors").lastError()).contains("1 minute");
            assertThat(heard).isEmpty();
            prometheus = (_, _, at) -> values(at.plusSeconds(60), 4);
            time.runFor(Polling.EVERY);
            assertThat(heard).hasSize(1);
        }
    }

    @Test
    void what_goes_wrong_is_noted_beside_what_last_went_right() {
        Instant began = time.instant();
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            prometheus = (_, _, at) -> values(at, 1, 2);
            time.runFor(Polling.EVERY);
        }
        assertThat(heard).hasSize(1);
        assertThat(noted("errors").lastSuccessAt()).isEqualTo(began);
        assertThat(noted("errors").lastErrorAt()).isEqualTo(began.plusSeconds(15));
        assertThat(noted("errors").lastError()).contains("2 values");
    }

    @Test
    void a_source_that_is_down_is_asked_few_times_and_others_all_the_same() {
        live = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            live.add(signal("down-" + i, "down"));
        }
        live.add(ERRORS);
        prometheus =
                (target, _, at) -> target.url().equals("http://down") ? silence() : values(at, 4);
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
        }
        assertThat(asked.stream().filter(each -> each.startsWith("http://down")).count())
                .isLessThan(5);
        assertThat(heard).hasSize(1);
        assertThat(noted("down-99").lastError()).isEqualTo("it did not answer within 5 s");
    }

    @Test
    void a_query_that_is_refused_stops_no_other_of_its_source() {
        live = List.of(signal("bad", "main"), ERRORS);
        prometheus =
                (_, query, at) ->
                        query.equals("sum(bad)")
                                ? CompletableFuture.completedFuture(new Refused("bad_data: no"))
                                : values(at, 4);
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
        }
        assertThat(heard).hasSize(1);
        assertThat(noted("bad").lastError()).isEqualTo("bad_data: no");
    }

    @Test
    void a_source_that_nobody_registered_is_said_so() {
        live = List.of(signal("errors", "unknown"));
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
        }
        assertThat(asked).isEmpty();
        assertThat(noted("errors").lastError()).contains("registered");
    }

    @Test
    void what_could_not_be_kept_is_no_success() {
        full = true;
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
        }
        assertThat(noted("errors").lastSuccessAt()).isNull();
        assertThat(noted("errors").lastError()).isEqualTo("it could not be kept");
    }

    @Test
    void what_is_live_no_more_is_forgotten() {
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            live = List.of();
            time.runFor(Polling.EVERY);
        }
        assertThat(store.get("measured-rules", "rel_1/errors").join()).isEmpty();
    }

    @Test
    void one_of_several_processes_asks_and_another_takes_over() {
        var first = polling();
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            assertThat(heard).hasSize(1);
            first.close();
            time.runFor(Duration.ofMinutes(2));
            assertThat(heard).hasSize(9);
        }
    }

    @Test
    void a_round_that_fails_is_followed_by_the_next() {
        try (var _ = polling()) {
            time.runFor(A_MOMENT);
            live = List.of(ERRORS, ERRORS);
            time.runFor(Polling.EVERY);
            live = List.of(ERRORS);
            time.runFor(Polling.EVERY);
            assertThat(noted("errors").lastSuccessAt()).isEqualTo(time.instant().minusSeconds(1));
        }
    }
}
