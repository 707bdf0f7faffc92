package dev.turnback.storage.mongo;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A server for tests: the one of {@code TURNBACK_TEST_MONGODB_URI}, or else one in this process
 * that speaks the protocol and keeps everything in memory. Each has a database of its own, which is
 * dropped in the end.
 */
final class TestMongo implements AutoCloseable {
    static final String VARIABLE = "TURNBACK_TEST_MONGODB_URI";

    private final @Nullable MongoServer inMemory;
    private final String uri;
    private final MongoConnection connection;

    TestMongo() {
        String real = System.getenv(VARIABLE);
        inMemory = real == null ? new MongoServer(new MemoryBackend()) : null;
        uri = withDatabase(inMemory == null ? real : inMemory.bindAndGetConnectionString());
        connection = MongoConnection.open(uri, demand());
    }

    private MongoConnection.Demand demand() {
        return inMemory == null ? MongoConnection.Demand.REPLICATED : MongoConnection.Demand.ANY;
    }

    private static String withDatabase(String server) {
        var address = new ConnectionString(server);
        String hosts = String.join(",", address.getHosts());
        String options = server.contains("?") ? server.substring(server.indexOf('?')) : "";
        String credentials =
                server.contains("@")
                        ? server.substring(server.indexOf("//") + 2, server.lastIndexOf('@') + 1)
                        : "";
        String name = "turnback-test-" + UUID.randomUUID().toString().substring(0, 13);
        return "mongodb://" + credentials + hosts + "/" + name + options;
    }

    boolean isReal() {
        return inMemory == null;
    }

    String uri() {
        return uri;
    }

    MongoConnection connection() {
        return connection;
    }

    @Override
    public void close() {
        Mono.from(connection.database().drop()).block(MongoConnection.PATIENCE);
        connection.close();
        if (inMemory != null) {
            inMemory.shutdownNow();
        }
    }
}
