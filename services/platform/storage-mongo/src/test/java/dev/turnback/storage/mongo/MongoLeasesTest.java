package dev.turnback.storage.mongo;

import dev.turnback.storage.Leases;
import dev.turnback.testing.LeasesSuite;
import org.junit.jupiter.api.AfterEach;

class MongoLeasesTest extends LeasesSuite {
    private final Connected mongo = new Connected();

    @Override
    protected Leases open() {
        return new MongoLeases(mongo.connection());
    }

    @AfterEach
    void stop() {
        mongo.close();
    }
}
