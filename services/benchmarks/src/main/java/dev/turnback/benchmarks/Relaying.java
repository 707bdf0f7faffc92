package dev.turnback.benchmarks;

import dev.turnback.benchmarks.Result.Verdict;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.http.PublishedBodies;
import dev.turnback.feed.kafka.KafkaRelay;
import dev.turnback.feed.kafka.KafkaSettings;
import dev.turnback.storage.Leases;
import dev.turnback.storage.sqlite.SqliteLeases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * P11: a relay carries a log from memory into a topic; beside it Kafka's own tool sends the same
 * bodies.
 */
final class Relaying {
    private static final String SOURCE = "incident";
    private static final long SEED = 1;
    private static final int EVENTS = 200_000;

    /** How often everything is carried before it counts. */
    private static final int WARM_UP = 3;

    /** What lz4 looks back over is far less than these. */
    private static final int BODIES = 20_000;

    private static final int WORDS = 10_000;
    private static final int BODY_BYTES = 1_024;
    private static final Instant AT = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final Kafka kafka;
    private final PublishedBodies format = new PublishedBodies();
    private final List<PublishedEvent> log = new ArrayList<>();
    private final Path texts;
    private String ourTopic = "";
    private String theirTopic = "";
    private int runs;

    private Relaying(Path folder, Kafka kafka) throws IOException {
        this.folder = folder;
        this.kafka = kafka;
        this.texts = folder.resolve("texts");
        fill();
    }

    static List<Result> run(Path parent) throws Exception {
        Path folder = Files.createTempDirectory(parent, "p11-");
        try (Kafka kafka = Kafka.start(folder)) {
            return new Relaying(folder, kafka).measure();
        } finally {
            Folders.delete(folder);
        }
    }

    private List<Result> measure() throws Exception {
        for (int round = 1; round <= WARM_UP; round++) {
            relay();
            perfTest();
            Progress.say("P11: warm-up %d of %d".formatted(round, WARM_UP));
        }
        Pairs pairs = Pairs.take("P11", Pairs.ROUNDS, this::relay, this::perfTest);
        int batch = KafkaSettings.at(kafka.address()).batch();
        return List.of(
                new Result(
                        "P11",
                        "relay of %,d events with bodies of 1 KB to Kafka, acks=all, %,d in a transaction"
                                .formatted(EVENTS, batch),
                        "%,.0f/s".formatted(pairs.ourMedian()),
                        "%,.0f/s (kafka-producer-perf-test, the same bodies, no transactions)"
                                .formatted(pairs.theirMedian()),
                        "%.2f×".formatted(pairs.ratio()),
                        "%.4f transactions per event; %,.0f bytes stored per event, %,.0f beside it"
                                .formatted(
                                        Math.ceilDiv(EVENTS, batch) / (double) EVENTS,
                                        kafka.stored(ourTopic) / (double) EVENTS,
                                        kafka.stored(theirTopic) / ((WARM_UP + 1.0) * EVENTS)),
                        "≥ 0.5×, goal 0.8×",
                        Verdict.atLeast(pairs.ratio(), 0.5, 0.8)));
    }

    private void fill() throws IOException {
        var random = new SplittableRandom(SEED);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            var word = new StringBuilder();
            for (int left = random.nextInt(2, 10); left > 0; left--) {
                word.append((char) ('a' + random.nextInt(26)));
            }
            words.add(word.toString());
        }
        List<HarmNoted> bodies = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < BODIES; i++) {
            HarmNoted body = body(i, random, words);
            bodies.add(body);
            lines.add(new String(format.write(body), StandardCharsets.UTF_8));
        }
        Files.write(texts, lines);
        String type = PublishedTypes.type(HarmNoted.class);
        for (int i = 0; i < EVENTS; i++) {
            HarmNoted body = bodies.get(i % BODIES);
            log.add(
                    new PublishedEvent(
                            SOURCE,
                            i + 1,
                            "evt_" + (i + 1),
                            type,
                            body.subject(),
                            body.at(),
                            AT.plusMillis(i),
                            "cor_" + i / 5,
                            "cmd_" + i,
                            body));
        }
    }

    private HarmNoted body(int number, SplittableRandom random, List<String> words) {
        HarmKind[] kinds = HarmKind.values();
        HarmKind kind = kinds[random.nextInt(kinds.length)];
        Instant at = AT.plusMillis(random.nextInt(1_000_000_000));
        Instant began = at.minusSeconds(random.nextInt(3_600));
        String id = "inc_" + Integer.toString(number, 36);
        var text = new StringBuilder();
        int most =
                BODY_BYTES - format.write(new HarmNoted(id, kind, began, "alert", "", at)).length;
        while (text.length() < most) {
            text.append(words.get(random.nextInt(WORDS))).append(' ');
        }
        text.setLength(most);
        return new HarmNoted(id, kind, began, "alert", text.toString(), at);
    }

    /**
     * @return events per second, from the first page that is read until the last is committed
     */
    private double relay() throws Exception {
        var usual = KafkaSettings.at(kafka.address());
        var settings =
                new KafkaSettings(
                        usual.bootstrap(),
                        "ours-" + ++runs,
                        usual.batch(),
                        usual.heartbeat(),
                        usual.term(),
                        usual.patience(),
                        usual.tailEvents(),
                        usual.tailBytes());
        ourTopic = settings.prefix() + "." + SOURCE;
        var feed = new InMemory(log);
        try (Leases leases = SqliteLeases.open(folder.resolve("leases.db"));
                var relay =
                        new KafkaRelay(
                                feed,
                                SOURCE,
                                format,
                                leases,
                                settings.prefix(),
                                settings,
                                InstantSource.system())) {
            double seconds = feed.seconds();
            KafkaRelay.Standing standing = relay.standing();
            if (standing.relayed() != EVENTS) {
                throw new IllegalStateException("not everything was relayed: " + standing);
            }
            return EVENTS / seconds;
        }
    }

    /**
     * @return records per second
     */
    private double perfTest() throws Exception {
        theirTopic = "theirs-" + ++runs;
        return kafka.perfTest(texts, theirTopic, EVENTS, WARM_UP * EVENTS);
    }

    /** A log that costs nothing to read, and knows when it was read. */
    private static final class InMemory implements EventFeed {
        private final List<PublishedEvent> log;
        private final CompletableFuture<Long> began = new CompletableFuture<>();
        private final CompletableFuture<Long> ended = new CompletableFuture<>();

        InMemory(List<PublishedEvent> log) {
            this.log = log;
        }

        /** Waits until everything was carried away. */
        double seconds() throws Exception {
            long end = ended.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return (end - began.get()) / 1e9;
        }

        @Override
        public Set<String> sources() {
            return Set.of(SOURCE);
        }

        @Override
        public CompletableFuture<Page> read(String source, long after, int max) {
            int from = (int) Math.min(after, log.size());
            int to = Math.min(from + max, log.size());
            // A relay reads on when the page before is in the topic.
            (from < log.size() ? began : ended).complete(System.nanoTime());
            return CompletableFuture.completedFuture(
                    new Page(log.subList(from, to), to, log.size(), Instant.MIN));
        }

        @Override
        public Subscription onAdvance(String source, Runnable callback) {
            return () -> {};
        }
    }
}
