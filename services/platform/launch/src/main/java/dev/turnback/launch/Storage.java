package dev.turnback.launch;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
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
    static Storage in(Path folder, InstantSource clock) {
        return new DataFolder(folder, clock);
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
     * The one that a process is told to use, which others may use at the same time.
     *
     * @throws IllegalArgumentException when it is told of none
     */
    static Storage of(ProcessSettings settings, InstantSource clock) {
        String uri = settings.mongodb();
        if (uri == null) {
            throw new IllegalArgumentException(ProcessSettings.MONGODB + " is not set");
        }
        return at(uri, settings.replicated() ? Demand.REPLICATED : Demand.ANY, clock);
    }

    /**
     * @param service whose log it is, which is also the log's name
     */
    CommitLog log(String service);

    /** Who may do what only one may do at a time. */
    Leases leases();

    /** What may have to be forgotten. */
    Directory directory();

    /** Records that are kept for a while. */
    BlobLog blobs(String service);

    ViewStore views(String service, List<ViewDefinition> definitions);

    @Override
    void close();
}
