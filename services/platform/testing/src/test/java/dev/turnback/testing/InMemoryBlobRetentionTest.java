package dev.turnback.testing;

import dev.turnback.storage.BlobLog;
import java.time.InstantSource;

class InMemoryBlobRetentionTest extends BlobRetentionSuite {

    private final InMemoryBlobLog.Disk disk = new InMemoryBlobLog.Disk();

    @Override
    protected BlobLog open(InstantSource clock) {
        return new InMemoryBlobLog(disk, clock);
    }
}
