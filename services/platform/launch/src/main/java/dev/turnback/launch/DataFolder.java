package dev.turnback.launch;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.sqlite.SqliteBlobLog;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteDirectory;
import dev.turnback.storage.sqlite.SqliteLeases;
import dev.turnback.storage.sqlite.SqliteViewStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/** SQLite files in one folder: {@code release.log.db}, {@code release.views.db} and so on. */
final class DataFolder implements Storage {
    private final Path folder;
    private final InstantSource clock;
    private final Opened opened = new Opened();

    DataFolder(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public CommitLog log(String service) {
        return opened.add(SqliteCommitLog.open(folder.resolve(service + ".log.db")));
    }

    @Override
    public Leases leases() {
        return opened.add(SqliteLeases.open(folder.resolve("leases.db")));
    }

    @Override
    public Directory directory() {
        return opened.add(SqliteDirectory.open(folder.resolve("directory.db")));
    }

    @Override
    public BlobLog blobs(String service) {
        return opened.add(SqliteBlobLog.open(folder.resolve(service + ".blobs.db"), clock));
    }

    @Override
    public ViewStore views(String service, List<ViewDefinition> definitions) {
        return opened.add(SqliteViewStore.open(folder.resolve(service + ".views.db"), definitions));
    }

    @Override
    public void close() {
        opened.close();
    }
}
