package dev.turnback.storage.mongo;

import dev.turnback.storage.Directory;
import dev.turnback.testing.DirectorySuite;
import org.junit.jupiter.api.AfterEach;

class MongoDirectoryTest extends DirectorySuite {
    private final Connected mongo = new Connected();

    @Override
    protected Directory open() {
        return new MongoDirectory(mongo.connection());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
