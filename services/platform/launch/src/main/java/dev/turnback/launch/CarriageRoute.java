package dev.turnback.launch;

import dev.turnback.feed.kafka.KafkaEventFeed;
import dev.turnback.feed.kafka.KafkaRelay;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /operations/release/carriage}: what a service sends over Kafka and what it gets.
 *
 * @param relay null for a service that publishes nothing
 * @param feed null for one that follows nobody
 */
record CarriageRoute(String service, @Nullable KafkaRelay relay, @Nullable KafkaEventFeed feed) {

    /**
     * @param relay null for a service that publishes nothing
     */
    record Carriage(String service, @Nullable Relay relay, List<Source> sources) {}

    /**
     * @param leader true when this process carries, and not a replica of it
     * @param relayed every position up to here is in the topic, as far as this process knows
     * @param trouble why it does not get on, null when it does
     */
    record Relay(boolean leader, long relayed, @Nullable String trouble) {}

    /**
     * @param received every position up to here came over Kafka
     * @param lag positions that are recorded, as far as is known, and not applied
     * @param gaps how often positions were missing and were asked of the service instead
     * @param repeated how many events came again and were left out
     * @param deadLetters how many records were none of ours and were laid aside
     * @param paused true while no more is fetched because too much is not applied
     * @param heardAt when something came last, UTC; null before the first time
     */
    record Source(
            String source,
            long received,
            long lag,
            long gaps,
            long repeated,
            long deadLetters,
            boolean paused,
            @Nullable Instant heardAt) {}

    Route route() {
        return Route.get(
                "/api/v1/operations/{service}/carriage",
                Access.READ,
                Operation.of("getCarriage", "What a service sends over Kafka and what it gets.")
                        .answers(Carriage.class),
                this::answer);
    }

    private Mono<ServerResponse> answer(ServerRequest request) {
        return ServerResponse.ok()
                .bodyValue(
                        new Carriage(
                                service,
                                relay == null ? null : told(relay.standing()),
                                feed == null
                                        ? List.of()
                                        : feed.standing().stream()
                                                .map(CarriageRoute::told)
                                                .toList()));
    }

    private static Relay told(KafkaRelay.Standing relay) {
        return new Relay(relay.leader(), relay.relayed(), relay.trouble().orElse(null));
    }

    private static Source told(KafkaEventFeed.Standing source) {
        return new Source(
                source.source(),
                source.received(),
                source.lag(),
                source.gaps(),
                source.repeated(),
                source.deadLetters(),
                source.paused(),
                source.heardAt().orElse(null));
    }
}
