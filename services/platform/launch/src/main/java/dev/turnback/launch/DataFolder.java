package dev.turnback.launch;

import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteLeases;
import dev.turnback.storage.sqlite.SqliteViewStore;
import java.nio.file.Path;
import java.util.List;

/** SQLite files in one folder: {@code release.log.db}, {@code release.views.db} and so on. */
final class DataFolder implements Storage {
    private final Path folder;
    private final Opened opened = new Opened();

    DataFolder(Path folder) {
        this.folder = folder;
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
    public ViewStore views(String service, List<ViewDefinition> definitions) {
        return opened.add(SqliteViewStore.open(folder.resolve(service + ".views.db"), definitions));
    }

    @Override
    public void close() {
        opened.close();
    }
}
