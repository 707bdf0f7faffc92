package dev.turnback.testing;

import dev.turnback.storage.BlobLog;
import java.time.InstantSource;

class InMemoryBlobLogTest extends BlobLogSuite {

    private final InMemoryBlobLog.Disk disk = new InMemoryBlobLog.Disk();

    @Override
    protected BlobLog open(InstantSource clock) {
        return new InMemoryBlobLog(disk, clock);
    }

    @Override
    protected void damage(String stream, long sequence) {
        disk.damage(stream, sequence);
    }
}
