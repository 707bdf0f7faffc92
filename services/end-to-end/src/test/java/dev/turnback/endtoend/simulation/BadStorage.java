package dev.turnback.endtoend.simulation;

import dev.turnback.launch.Storage;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.FaultyCommitLog;
import dev.turnback.testing.FaultyViewStore;
import dev.turnback.testing.SimulatedTime;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** Disks that take a while and fail; with a broken rule, also worse than a disk may be. */
record BadStorage(
        Disks disks,
        SimulatedTime time,
        SplittableRandom random,
        DoubleSupplier faults,
        Set<Rule> broken)
        implements Storage {

    @Override
    public CommitLog log(String service) {
        CommitLog log = new FaultyCommitLog(disks.log(service), time, random.split(), faults);
        if (broken.contains(Rule.DURABLE_BEFORE_ACKNOWLEDGED)) {
            log = new BrokenLogs.Hasty(log, time, random.split());
        }
        if (broken.contains(Rule.NOTHING_IS_CHANGED)) {
            log = new BrokenLogs.Altering(log, random.split());
        }
        return log;
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
        ViewStore store =
                new FaultyViewStore(
                        disks.views(service, definitions), time, random.split(), faults);
        if (broken.contains(Rule.CHECKPOINT_LAST)) {
            store = new BrokenViews.Hasty(store);
        }
        if (broken.contains(Rule.NOTHING_SKIPPED)) {
            store = new BrokenViews.Skipping(store, random.split());
        }
        return store;
    }

    @Override
    public void close() {
        // The disks outlive it.
    }
}
