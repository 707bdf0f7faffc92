package dev.turnback.axon;

import dev.turnback.storage.CommitLog;
import dev.turnback.storage.mongo.MongoCommitLog;
import dev.turnback.storage.mongo.MongoConnection;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.mongo.TestMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.StorageEngineTestSuite;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;

/** Axon's own suite for storage engines, on every log and with windows large and tiny. */
class StorageEngineConformanceTest {
    private static final TestMongo SERVER = new TestMongo();
    private static final MongoConnection MONGO = TroubledMongoTest.connect(SERVER, SERVER.uri());
    private static final EngineSettings LARGE = EngineSettings.exclusive();

    /** Nearly every check and read has to go to the log. */
    private static final EngineSettings TINY = EngineSettings.exclusive().window(2);

    abstract static class Suite extends StorageEngineTestSuite<CommitLogStorageEngine> {
        @Override
        @SuppressWarnings("NullAway")
        protected @Nullable ProcessingContext processingContext() {
            return null;
        }
    }

    @Nested
    class InMemory extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() {
            return Engines.open(new InMemoryCommitLog(), LARGE);
        }
    }

    @Nested
    class InMemoryTinyWindow extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() {
            return Engines.open(new InMemoryCommitLog(), TINY);
        }
    }

    @Nested
    class Sqlite extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() throws IOException {
            return Engines.open(sqlite(), LARGE);
        }
    }

    @Nested
    class SqliteTinyWindow extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() throws IOException {
            return Engines.open(sqlite(), TINY);
        }
    }

    @Nested
    class Mongo extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() {
            return Engines.open(mongo(), LARGE);
        }
    }

    @Nested
    class MongoTinyWindow extends Suite {
        @Override
        protected CommitLogStorageEngine buildStorageEngine() {
            return Engines.open(mongo(), TINY);
        }
    }

    private static CommitLog mongo() {
        return MongoCommitLog.open(MONGO, "log-" + UUID.randomUUID());
    }

    @AfterAll
    static void stop() {
        MONGO.close();
        SERVER.close();
    }

    private static CommitLog sqlite() throws IOException {
        Path folder = Files.createTempDirectory("turnback-suite");
        Path file = folder.resolve("test.log.db");
        file.toFile().deleteOnExit();
        return SqliteCommitLog.open(file);
    }
}
