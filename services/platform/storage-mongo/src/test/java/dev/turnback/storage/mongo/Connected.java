package dev.turnback.storage.mongo;

import dev.turnback.storage.mongo.MongoConnection.Demand;
import dev.turnback.testing.mongo.TestMongo;

/** A server for tests, and a connection to it. */
final class Connected implements AutoCloseable {
    private final TestMongo mongo = new TestMongo();
    private final MongoConnection connection =
            MongoConnection.open(mongo.uri(), mongo.isReal() ? Demand.REPLICATED : Demand.ANY);

    TestMongo server() {
        return mongo;
    }

    MongoConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        connection.close();
        mongo.close();
    }
}
