package dev.turnback.decision.measure;

import dev.turnback.decision.measure.Measurement.Failed;
import dev.turnback.decision.measure.Measurement.Nothing;
import dev.turnback.decision.measure.Measurement.Value;
import dev.turnback.decision.measure.PrometheusAnswer.Values;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST /data-sources/{name}/trial}: nothing is recorded, so it needs no key. Whoever may
 * write sheets may try what they would write.
 */
record TryQueryRoute(Targets targets, Asking prometheus, InstantSource clock) {

    private static final int SHOWN = 20;

    /**
     * @param query PromQL, up to 2,000 characters
     */
    record Trial(String query) {}

    /**
     * @param usable whether a rule can be measured so; true also when there is no value now
     * @param why in words, when there is no value
     * @param count how many values the query has
     * @param values the first 20
     */
    record Tried(boolean usable, @Nullable String why, int count, List<Found> values) {

        Tried {
            values = List.copyOf(values);
        }

        static Tried of(PrometheusAnswer answer, Instant asked) {
            Measurement measurement = Measurement.of(answer, asked);
            List<PrometheusAnswer.Series> all =
                    answer instanceof Values values ? values.series() : List.of();
            return new Tried(
                    !(measurement instanceof Failed),
                    switch (measurement) {
                        case Value _ -> null;
                        case Nothing _ -> "there is no value now";
                        case Failed(String why) -> why;
                    },
                    all.size(),
                    all.stream()
                            .limit(SHOWN)
                            .map(each -> new Found(each.labels(), Double.toString(each.value())))
                            .toList());
        }
    }

    /**
     * @param value a number, NaN or Infinity
     */
    record Found(Map<String, String> labels, String value) {

        Found {
            labels = Map.copyOf(labels);
        }
    }

    Route route() {
        return Route.post(
                "/api/v1/data-sources/{name}/trial",
                Access.RELEASE,
                Operation.of("tryQuery", "What a query is now, or why it is nothing.")
                        .takes(Trial.class)
                        .answers(Tried.class)
                        .asOftenAsYouLike(),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String name = request.pathVariable("name");
        return Bodies.read(request, Trial.class)
                .map(trial -> Check.words("query", trial.query()))
                .flatMap(query -> tried(name, query))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private Mono<Tried> tried(String name, String query) {
        Instant now = clock.instant();
        return targets.of(name)
                .switchIfEmpty(
                        Mono.error(() -> Problem.notFound("there is no data source " + name)))
                .flatMap(target -> Mono.fromFuture(() -> prometheus.ask(target, query, now)))
                .onErrorResume(
                        IllegalStateException.class,
                        why -> Mono.just(new PrometheusAnswer.Refused("" + why.getMessage())))
                .map(answer -> Tried.of(answer, now));
    }
}
