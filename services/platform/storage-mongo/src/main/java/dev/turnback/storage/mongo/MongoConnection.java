package dev.turnback.storage.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import reactor.core.publisher.Mono;

/**
 * One database of a MongoDB deployment, as every adapter here uses it: a write is answered when a
 * majority has it in its journal, a read sees only what a majority has, from the primary. Safe for
 * many threads; the adapters are closed before it.
 */
public final class MongoConnection implements AutoCloseable {

    /** How long an operation may take until it counts as failed. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SELECTION_SECONDS = 5;

    /** MongoDB 6.0, which is the oldest that is asked for. */
    private static final int LEAST_WIRE_VERSION = 17;

    private final MongoClient client;
    private final MongoDatabase database;

    private MongoConnection(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /** What a server must be. */
    public enum Demand {
        /** A replica set or a sharded cluster of MongoDB 6.0 or later: the only one to rely on. */
        REPLICATED,
        /** Whatever speaks the protocol; what it acknowledges may be lost with it. */
        ANY
    }

    /**
     * Connects, and asks the server what it is.
     *
     * @param uri such as {@code mongodb://host:27017/turnback?replicaSet=rs0}; names the database
     * @throws IllegalArgumentException when it is no such URI or names no database
     * @throws IllegalStateException when the server cannot be reached or is not what is demanded
     */
    public static MongoConnection open(String uri, Demand demand) {
        var address = new ConnectionString(uri);
        String name = address.getDatabase();
        if (name == null) {
            throw new IllegalArgumentException(
                    "the MongoDB URI names no database: write …/turnback at the end of its hosts");
        }
        MongoClient client = MongoClients.create(settings(address));
        var connection =
                new MongoConnection(
                        client,
                        client.getDatabase(name)
                                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                                .withReadConcern(ReadConcern.MAJORITY)
                                .withReadPreference(ReadPreference.primary()));
        boolean accepted = false;
        try {
            connection.require(demand);
            accepted = true;
        } finally {
            if (!accepted) {
                connection.close();
            }
        }
        return connection;
    }

    /** Writes are sent again by those who know whether that is safe, never by the driver. */
    private static MongoClientSettings settings(ConnectionString address) {
        return MongoClientSettings.builder()
                .applyConnectionString(address)
                .applicationName("turnback")
                .retryWrites(false)
                .applyToClusterSettings(
                        cluster ->
                                cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket ->
                                socket.connectTimeout(SELECTION_SECONDS, TimeUnit.SECONDS)
                                        .readTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .build();
    }

    private void require(Demand demand) {
        Document hello = ask(demand == Demand.REPLICATED ? "hello" : "ping");
        if (demand == Demand.ANY) {
            return;
        }
        boolean replicated =
                hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
        if (!replicated) {
            throw new IllegalStateException(
                    "this MongoDB server is no replica set, so what it acknowledges can be lost;"
                            + " start it with --replSet, one member will do");
        }
        int version = hello.getInteger("maxWireVersion", 0);
        if (version < LEAST_WIRE_VERSION) {
            throw new IllegalStateException(
                    "this MongoDB server is too old (wire version %d): 6.0 or later is needed"
                            .formatted(version));
        }
    }

    private Document ask(String command) {
        try {
            return Mono.from(database.runCommand(new Document(command, 1)))
                    .blockOptional(PATIENCE)
                    .orElseGet(Document::new);
        } catch (MongoCommandException e) {
            throw new IllegalStateException(
                    "this MongoDB server is too old, 6.0 or later is needed: "
                            + e.getErrorMessage(),
                    e);
        } catch (MongoException | IllegalStateException e) {
            throw new IllegalStateException("MongoDB does not answer: " + e.getMessage(), e);
        }
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    @Override
    public void close() {
        client.close();
    }
}
