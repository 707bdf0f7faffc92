package dev.turnback.storage.mongo;

import dev.turnback.storage.BlobLog;
import dev.turnback.testing.BlobRetentionSuite;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;

class MongoBlobRetentionTest extends BlobRetentionSuite {
    private final Connected mongo = new Connected();

    @Override
    protected BlobLog open(InstantSource clock) {
        return MongoBlobLog.open(mongo.connection(), "test", clock);
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
