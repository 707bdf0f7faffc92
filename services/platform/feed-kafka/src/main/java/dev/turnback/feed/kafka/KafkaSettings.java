package dev.turnback.feed.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How Kafka is used.
 *
 * @param bootstrap brokers, {@code host:port}
 * @param prefix before the names of topics, transactions and groups
 * @param batch positions of the log in a transaction at most
 * @param heartbeat how often a relay says where it is although nothing happens; a topic that was
 *     silent for {@link #silence} is not relied on
 * @param term how long a relay is the only one, unless it says so again
 * @param patience how long a broker may take to answer
 * @param tailEvents how many records of a topic are kept in memory at most
 * @param tailBytes how many bytes of them
 */
public record KafkaSettings(
        List<String> bootstrap,
        String prefix,
        int batch,
        Duration heartbeat,
        Duration term,
        Duration patience,
        int tailEvents,
        long tailBytes) {

    private static final int HEARTBEATS_MISSED = 3;

    public KafkaSettings {
        bootstrap = List.copyOf(bootstrap);
    }

    public static KafkaSettings at(String... bootstrap) {
        return new KafkaSettings(
                List.of(bootstrap),
                "turnback",
                2_000,
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(10),
                20_000,
                16L << 20);
    }

    KafkaSettings withTail(int events) {
        return new KafkaSettings(
                bootstrap, prefix, batch, heartbeat, term, patience, events, tailBytes);
    }

    KafkaSettings withTimes(Duration beat, Duration alone, Duration answer) {
        return new KafkaSettings(
                bootstrap, prefix, batch, beat, alone, answer, tailEvents, tailBytes);
    }

    /** One topic with one partition for each source: order is kept. */
    String topic(String source) {
        return prefix + "." + source;
    }

    /** Where records go that are none of ours. */
    String deadLetters() {
        return prefix + ".dead-letters";
    }

    Duration silence() {
        return heartbeat.multipliedBy(HEARTBEATS_MISSED);
    }

    /** What producers, consumers and admins have in common. */
    Map<String, Object> client(String id) {
        int millis = (int) patience.toMillis();
        return Map.of(
                "bootstrap.servers",
                String.join(",", bootstrap),
                "client.id",
                prefix + "-" + id,
                "request.timeout.ms",
                Math.max(1_000, millis / 2),
                "default.api.timeout.ms",
                millis,
                "reconnect.backoff.max.ms",
                1_000);
    }
}
