package dev.turnback.incident;

import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** On files, as it runs by itself. */
class LiveIncidentOnSqliteTest extends LiveIncidentSuite {

    @TempDir private Path folder;

    @Override
    RunningIncidentService start() {
        return new RunningIncidentService(
                SqliteCommitLog.open(folder.resolve("incident.log")),
                SqliteViewStore.open(folder.resolve("incident.views"), IncidentService.views()));
    }
}
