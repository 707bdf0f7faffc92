package dev.turnback.storage.mongo;

import dev.turnback.storage.CommitLog;
import dev.turnback.testing.CommitLogConformance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

class MongoCommitLogTest {
    private final Connected mongo = new Connected();

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Nested
    class Conformance extends CommitLogConformance {
        @Override
        protected CommitLog open() {
            return MongoCommitLog.open(mongo.connection(), "release");
        }
    }
}
