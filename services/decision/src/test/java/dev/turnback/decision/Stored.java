package dev.turnback.decision;

import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import dev.turnback.storage.sqlite.SqliteViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import java.nio.file.Path;

/** Where the service keeps what it is tried on. */
enum Stored {
    IN_MEMORY {
        @Override
        CommitLog log(Path folder) {
            return new InMemoryCommitLog();
        }

        @Override
        ViewStore views(Path folder) {
            return new InMemoryViewStore(DecisionService.views());
        }
    },
    IN_SQLITE {
        @Override
        CommitLog log(Path folder) {
            return SqliteCommitLog.open(folder.resolve("log.db"));
        }

        @Override
        ViewStore views(Path folder) {
            return SqliteViewStore.open(folder.resolve("views.db"), DecisionService.views());
        }
    };

    /**
     * @param folder of one test
     */
    abstract CommitLog log(Path folder);

    abstract ViewStore views(Path folder);
}
