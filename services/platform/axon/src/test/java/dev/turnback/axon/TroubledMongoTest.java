package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.mongo.MongoCommitLog;
import dev.turnback.storage.mongo.MongoConnection;
import dev.turnback.testing.mongo.TestMongo;
import dev.turnback.testing.mongo.TroubledProxy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several processes, as it were, write one log over connections that break. */
@Tag("slow")
class TroubledMongoTest {
    private static final int PROCESSES = 3;
    private static final int CLIENTS = 4;
    private static final int COMMANDS = 25;
    private static final int TALLIES = 5;

    private final TestMongo mongo = new TestMongo();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger repeated = new AtomicInteger();

    static MongoConnection connect(TestMongo mongo, String uri) {
        return MongoConnection.open(
                uri,
                mongo.isReal() ? MongoConnection.Demand.REPLICATED : MongoConnection.Demand.ANY);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothing_acknowledged_is_lost_and_nothing_is_recorded_twice(long seed) throws Exception {
        try (var proxy = new TroubledProxy(mongo.address(), seed)) {
            var processes = new ArrayList<Writer>();
            for (int i = 0; i < PROCESSES; i++) {
                processes.add(new Writer(i, connect(mongo, mongo.uriThrough(proxy))));
            }
            proxy.trouble(0.02);
            try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Writer process : processes) {
                    for (int client = 0; client < CLIENTS; client++) {
                        String name = process.number + "-" + client;
                        clients.execute(() -> count(process, name));
                    }
                }
                TimeUnit.SECONDS.sleep(1);
                proxy.cut();
            }
            proxy.trouble(0);
            processes.forEach(Writer::close);
            assertThat(proxy.broken()).isPositive();
        }
        assertEveryCountIsThereOnceAndInOrder();
    }

    /** Until it is answered, as a client with an idempotency key may. */
    private void count(Writer process, String client) {
        for (int n = 0; n < COMMANDS; n++) {
            String key = client + "-" + n;
            var command =
                    new Tally.Count("tally" + Math.floorMod(key.hashCode(), TALLIES), Tally.T0);
            boolean answered = false;
            while (!answered) {
                try {
                    Handled handled =
                            process.side
                                    .handle(command, CommandContext.by("ada").once(key, key))
                                    .orTimeout(30, TimeUnit.SECONDS)
                                    .join();
                    answered = handled instanceof Handled.Accepted;
                } catch (CompletionException e) {
                    repeated.incrementAndGet();
                }
            }
        }
    }

    private void assertEveryCountIsThereOnceAndInOrder() {
        try (var connection = connect(mongo, mongo.uri());
                var log = MongoCommitLog.open(connection, "tallies");
                var side = side(log, 99)) {
            assertThat(side.head()).isEqualTo(PROCESSES * CLIENTS * COMMANDS);
            var shown = new HashMap<String, Integer>();
            for (RecordedEvent event : side.reader().read(0, 10_000).join().events()) {
                var counted = (Tally.Counted) event.body();
                assertThat(counted.number())
                        .isEqualTo(shown.merge(counted.tally(), 1, Integer::sum));
            }
            assertThat(LogVerifier.verify(log, progress -> {}).join().intact()).isTrue();
        }
    }

    private AxonCommandSide side(MongoCommitLog log, int process) {
        return AxonCommandSide.builder(
                        "tallies",
                        log,
                        List.of(Tally.SLICE),
                        InstantSource.system(),
                        prefix -> prefix + "_" + process + "_" + ids.incrementAndGet())
                .settings(EngineSettings.shared(Duration.ofMillis(20)))
                .start();
    }

    private final class Writer implements AutoCloseable {
        private final int number;
        private final MongoConnection connection;
        private final MongoCommitLog log;
        private final AxonCommandSide side;

        Writer(int number, MongoConnection connection) {
            this.number = number;
            this.connection = connection;
            this.log = MongoCommitLog.open(connection, "tallies");
            this.side = side(log, number);
        }

        @Override
        public void close() {
            side.close();
            log.close();
            connection.close();
        }
    }
}
