package dev.turnback.launch;

import dev.turnback.feed.kafka.KafkaEventFeed;
import dev.turnback.feed.kafka.KafkaRelay;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /metrics} of one process, for Prometheus: how far its relay and its feed are, and what
 * the JVM takes. Positions and counts only, so nobody has to show a token.
 */
final class Meters implements AutoCloseable {

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Meters(String service) {
        registry.config().commonTags("service", service);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    void watch(KafkaRelay relay) {
        Gauge.builder("turnback.relay.leader", relay, r -> r.standing().leader() ? 1 : 0)
                .description("1 while this process carries its log to Kafka")
                .register(registry);
        Gauge.builder("turnback.relay.position", relay, r -> r.standing().relayed())
                .description("every position up to here is in the topic")
                .register(registry);
    }

    void watch(KafkaEventFeed feed) {
        for (String source : feed.sources()) {
            gauge(
                    "turnback.feed.lag",
                    "positions that are recorded and not applied",
                    feed,
                    source,
                    s -> s.lag());
            gauge(
                    "turnback.feed.paused",
                    "1 while no more is fetched because too much is not applied",
                    feed,
                    source,
                    s -> s.paused() ? 1 : 0);
            counter(
                    "turnback.feed.gaps",
                    "how often positions were missing and were asked of the service",
                    feed,
                    source,
                    s -> s.gaps());
            counter(
                    "turnback.feed.repeated",
                    "events that came again and were left out",
                    feed,
                    source,
                    s -> s.repeated());
            counter(
                    "turnback.feed.dead.letters",
                    "records that were none of ours and were laid aside",
                    feed,
                    source,
                    s -> s.deadLetters());
        }
    }

    private void gauge(
            String name,
            String description,
            KafkaEventFeed feed,
            String source,
            ToDoubleFunction<KafkaEventFeed.Standing> value) {
        Gauge.builder(name, feed, f -> value.applyAsDouble(of(f, source)))
                .description(description)
                .tag("source", source)
                .register(registry);
    }

    private void counter(
            String name,
            String description,
            KafkaEventFeed feed,
            String source,
            ToDoubleFunction<KafkaEventFeed.Standing> value) {
        FunctionCounter.builder(name, feed, f -> value.applyAsDouble(of(f, source)))
                .description(description)
                .tag("source", source)
                .register(registry);
    }

    private static KafkaEventFeed.Standing of(KafkaEventFeed feed, String source) {
        return feed.standing().stream()
                .filter(each -> each.source().equals(source))
                .findFirst()
                .orElseThrow();
    }

    Route route() {
        return Route.get(
                "/metrics",
                Access.PUBLIC,
                Operation.of("metrics", "Figures about this process, for Prometheus."),
                _ -> Mono.fromSupplier(registry::scrape).flatMap(Meters::answer));
    }

    private static Mono<ServerResponse> answer(String text) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8"))
                .bodyValue(text);
    }

    @Override
    public void close() {
        registry.close();
    }
}
