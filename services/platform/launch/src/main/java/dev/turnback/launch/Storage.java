package dev.turnback.launch;

import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.mongo.MongoConnection.Demand;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** Where services keep what they know; each store is opened once. Closing closes them all. */
public interface Storage extends AutoCloseable {

    /** SQLite files in a folder that exists, as the product keeps them. */
    static Storage in(Path folder) {
        return new DataFolder(folder);
    }

    /**
     * One database of MongoDB.
     *
     * @param uri names the database, as in {@code mongodb://host/turnback?replicaSet=rs0}
     * @throws IllegalArgumentException when the URI is none, or names no database
     * @throws IllegalStateException when the server does not answer, or is not what is demanded
     */
    static Storage at(String uri, Demand demand, InstantSource clock) {
        return new MongoDatabase(uri, demand, clock);
    }

    /**
     * @param service whose log it is, which is also the log's name
     */
    CommitLog log(String service);

    /** Who may do what only one may do at a time. */
    Leases leases();

    ViewStore views(String service, List<ViewDefinition> definitions);

    @Override
    void close();
}
