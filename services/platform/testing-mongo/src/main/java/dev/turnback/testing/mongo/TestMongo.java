package dev.turnback.testing.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;
import java.time.Duration;
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
    private static final int USUAL_PORT = 27_017;

    private final @Nullable MongoServer inMemory;
    private final String name = "turnback-test-" + UUID.randomUUID().toString().substring(0, 13);
    private final String uri;

    public TestMongo() {
        String real = System.getenv(VARIABLE);
        inMemory = real == null ? new MongoServer(new MemoryBackend()) : null;
        uri = withDatabase(inMemory == null ? real : inMemory.bindAndGetConnectionString());
    }

    private String withDatabase(String server) {
        String hosts = hosts(server);
        String credentials =
                server.contains("@")
                        ? server.substring(server.indexOf("//") + 2, server.lastIndexOf('@') + 1)
                        : "";
        String options = server.contains("?") ? server.substring(server.indexOf('?')) : "";
        return "mongodb://" + credentials + hosts + "/" + name + options;
    }

    private static String hosts(String server) {
        return String.join(",", new ConnectionString(server).getHosts());
    }

    /** Whether what a replica set promises can be seen here. */
    public boolean isReal() {
        return inMemory == null;
    }

    /** Names the database too. */
    public String uri() {
        return uri;
    }

    /** The first server, without anything that leads to the others. */
    public InetSocketAddress address() {
        String first = new ConnectionString(uri).getHosts().getFirst();
        int colon = first.lastIndexOf(':');
        return colon < 0
                ? new InetSocketAddress(first, USUAL_PORT)
                : new InetSocketAddress(
                        first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
    }

    /** The same database by way of a proxy. */
    public String uriThrough(TroubledProxy proxy) {
        String other = uri.replace(hosts(uri), "127.0.0.1:" + proxy.port());
        return other + (other.contains("?") ? "&" : "?") + "directConnection=true";
    }

    @Override
    public void close() {
        try (var client = MongoClients.create(uri)) {
            Mono.from(client.getDatabase(name).drop()).block(Duration.ofSeconds(10));
        }
        if (inMemory != null) {
            inMemory.shutdownNow();
        }
    }
}
