package dev.turnback.storage.mongo;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A server for tests: the one of {@code TURNBACK_TEST_MONGODB_URI}, or else one in this process
 * that speaks the protocol and keeps everything in memory. Each has a database of its own, which is
 * dropped in the end.
 */
public final class TestMongo implements AutoCloseable {
    static final String VARIABLE = "TURNBACK_TEST_MONGODB_URI";

    private final @Nullable MongoServer inMemory;
    private final String uri;
    private final MongoConnection connection;

    public TestMongo() {
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

    public boolean isReal() {
        return inMemory == null;
    }

    /** The first server, without anything that leads to the others. */
    public InetSocketAddress address() {
        String first = new ConnectionString(uri).getHosts().getFirst();
        int colon = first.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(first, 27_017)
                : new InetSocketAddress(
                        first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
    }

    /** One more connection to the same database, by way of a proxy. */
    public MongoConnection through(TroubledProxy proxy) {
        var address = new ConnectionString(uri);
        String other =
                uri.replace(String.join(",", address.getHosts()), "127.0.0.1:" + proxy.port());
        return MongoConnection.open(
                other + (other.contains("?") ? "&" : "?") + "directConnection=true", demand());
    }

    public MongoConnection connection() {
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
