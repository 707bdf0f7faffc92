package dev.turnback.launch;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.mongo.MongoBlobLog;
import dev.turnback.storage.mongo.MongoCommitLog;
import dev.turnback.storage.mongo.MongoConnection;
import dev.turnback.storage.mongo.MongoDirectory;
import dev.turnback.storage.mongo.MongoLeases;
import dev.turnback.storage.mongo.MongoViewStore;
import java.time.InstantSource;
import java.util.List;

/** One database: {@code release.commits}, {@code release.views} and so on. */
final class MongoDatabase implements Storage {
    private final Opened opened = new Opened();
    private final MongoConnection connection;
    private final InstantSource clock;

    MongoDatabase(String uri, MongoConnection.Demand demand, InstantSource clock) {
        this.connection = opened.add(MongoConnection.open(uri, demand));
        this.clock = clock;
    }

    @Override
    public CommitLog log(String service) {
        return opened.add(MongoCommitLog.open(connection, service));
    }

    @Override
    public Leases leases() {
        return opened.add(new MongoLeases(connection));
    }

    @Override
    public Directory directory() {
        return opened.add(new MongoDirectory(connection));
    }

    @Override
    public BlobLog blobs(String service) {
        return opened.add(MongoBlobLog.open(connection, service, clock));
    }

    @Override
    public ViewStore views(String service, List<ViewDefinition> definitions) {
        return opened.add(MongoViewStore.open(connection, service, definitions, clock));
    }

    @Override
    public void close() {
        opened.close();
    }
}
