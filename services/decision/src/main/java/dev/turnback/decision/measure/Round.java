package dev.turnback.decision.measure;

import dev.turnback.decision.measure.Measurement.Failed;
import dev.turnback.decision.measure.PrometheusAnswer.Silent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks for every signal once. A data source that is down holds up nobody else, and itself only
 * once: what is left to ask of it fails at once.
 *
 * @param targets where each data source is, by its name; empty for one that is not registered
 */
record Round(Function<String, Mono<Prometheus.Target>> targets, Asking prometheus) {

    private static final int SOURCES_AT_ONCE = 16;
    private static final int QUERIES_AT_ONCE = 4;

    /** Never fails. */
    CompletableFuture<List<Measured>> ask(List<MeasuredSignal> signals, Instant at) {
        var bySource =
                signals.stream()
                        .collect(Collectors.groupingBy(MeasuredSignal::dataSource))
                        .values();
        return Flux.fromIterable(bySource)
                .flatMap(each -> askOne(each, at), SOURCES_AT_ONCE)
                .collectList()
                .toFuture()
                .thenApply(all -> Objects.requireNonNullElse(all, List.of()));
    }

    /** All of one data source. */
    private Flux<Measured> askOne(List<MeasuredSignal> signals, Instant at) {
        var silent = new AtomicReference<@Nullable Silent>();
        return targets.apply(signals.getFirst().dataSource())
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new IllegalStateException(
                                                "no data source of that name is registered")))
                .flatMapMany(
                        target ->
                                Flux.fromIterable(signals)
                                        .flatMap(
                                                each -> ask(each, target, at, silent),
                                                QUERIES_AT_ONCE))
                .onErrorResume(
                        failure ->
                                Flux.fromIterable(signals)
                                        .map(each -> new Measured(each, unasked(failure))));
    }

    private Mono<Measured> ask(
            MeasuredSignal signal,
            Prometheus.Target target,
            Instant at,
            AtomicReference<@Nullable Silent> silent) {
        Silent before = silent.get();
        Mono<PrometheusAnswer> answer =
                before == null
                        ? Mono.fromFuture(() -> prometheus.ask(target, signal.query(), at))
                        : Mono.just(before);
        return answer.doOnNext(
                        each -> {
                            if (each instanceof Silent now) {
                                silent.set(now);
                            }
                        })
                .map(each -> new Measured(signal, Measurement.of(each, at)));
    }

    private static Failed unasked(Throwable failure) {
        return new Failed(
                failure instanceof IllegalStateException && failure.getMessage() != null
                        ? failure.getMessage()
                        : "it cannot be looked up now");
    }
}
