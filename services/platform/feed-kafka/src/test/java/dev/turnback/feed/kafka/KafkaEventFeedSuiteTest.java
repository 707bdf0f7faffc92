package dev.turnback.feed.kafka;

import dev.turnback.feed.EventFeed;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.feed.EventFeedSuite;
import dev.turnback.testing.feed.TestBroker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** The feed over a real broker keeps the promises of all feeds. */
@Tag("slow")
@SuppressWarnings("NullAway.Init")
class KafkaEventFeedSuiteTest extends EventFeedSuite {

    private static TestBroker broker;
    private @Nullable TopicFixture topics;

    @BeforeAll
    static void startBroker(@TempDir Path folder) {
        broker = new TestBroker(folder.resolve("kafka"));
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Override
    protected EventFeed open() {
        if (topics == null) {
            topics =
                    new TopicFixture(
                            broker.address(), log, new InMemoryLeases(new InMemoryLeases.Disk()));
            topics.relay("one");
        }
        return topics.feed("reader");
    }

    @AfterEach
    void close() {
        if (topics != null) {
            topics.close();
        }
    }
}
