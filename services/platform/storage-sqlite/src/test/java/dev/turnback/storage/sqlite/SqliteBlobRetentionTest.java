package dev.turnback.storage.sqlite;

import dev.turnback.storage.BlobLog;
import dev.turnback.testing.BlobRetentionSuite;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.io.TempDir;

class SqliteBlobRetentionTest extends BlobRetentionSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected BlobLog open(InstantSource clock) {
        return SqliteBlobLog.open(folder.resolve("blobs.db"), clock);
    }
}
