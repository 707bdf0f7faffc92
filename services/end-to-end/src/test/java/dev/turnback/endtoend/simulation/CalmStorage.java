package dev.turnback.endtoend.simulation;

import dev.turnback.launch.Storage;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;

/** Disks without a fault. */
record CalmStorage(Disks disks) implements Storage {

    @Override
    public CommitLog log(String service) {
        return disks.log(service);
    }

    @Override
    public Leases leases() {
        return disks.leases();
    }

    @Override
    public Directory directory() {
        return disks.directory();
    }

    @Override
    public BlobLog blobs(String service) {
        return disks.blobs(service);
    }

    @Override
    public ViewStore views(String service, List<ViewDefinition> definitions) {
        return disks.views(service, definitions);
    }

    @Override
    public void close() {
        // The disks outlive it.
    }
}
