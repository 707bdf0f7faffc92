package dev.turnback.endtoend.simulation;

import dev.turnback.axon.ViewSnapshots;
import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.Leases;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What outlives every process of a world. Nothing on it takes time or fails. */
final class Disks {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Map<String, CommitLog> logs;
    private final Map<String, InMemoryViewStore.Disk> views = new TreeMap<>();
    private final Map<String, List<ViewDefinition>> definitions = new TreeMap<>();
    private final Map<String, Map<String, String>> drawers = new TreeMap<>();
    private final Map<String, InMemoryBlobLog.Disk> blobs = new TreeMap<>();
    private final InMemoryLeases.Disk leases = new InMemoryLeases.Disk();

    private Disks(Map<String, CommitLog> logs) {
        this.logs = logs;
    }

    static Disks empty() {
        return new Disks(new TreeMap<>());
    }

    /** The same logs, and no views yet. */
    Disks withoutViews() {
        return new Disks(logs);
    }

    CommitLog log(String service) {
        return logs.computeIfAbsent(service, _ -> new InMemoryCommitLog());
    }

    /** The names of the logs, sorted. */
    List<String> logs() {
        return List.copyOf(logs.keySet());
    }

    List<Commit> commits(String log) {
        return log(log).read(1, EVERYTHING).join();
    }

    ViewStore views(String service, List<ViewDefinition> its) {
        definitions.put(service, its);
        return new InMemoryViewStore(
                views.computeIfAbsent(service, _ -> new InMemoryViewStore.Disk()), its);
    }

    Directory directory() {
        return new InMemoryDirectory(drawers);
    }

    BlobLog blobs(String service) {
        return new InMemoryBlobLog(
                blobs.computeIfAbsent(service, _ -> new InMemoryBlobLog.Disk()),
                () -> Instant.EPOCH);
    }

    Leases leases() {
        return new InMemoryLeases(leases);
    }

    /** The digest of each view that is the fold of a log, by {@code service/view}. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        definitions.forEach(
                (service, its) -> {
                    try (ViewStore store = views(service, its)) {
                        for (ViewDefinition each : folds(its)) {
                            digests.put(
                                    service + "/" + each.name(), store.digest(each.name()).join());
                        }
                    }
                });
        return digests;
    }

    /** What runners keep for themselves tells of their work, not of a log. */
    private static List<ViewDefinition> folds(List<ViewDefinition> all) {
        List<ViewDefinition> own =
                Stream.of(
                                ProjectionRunner.views(),
                                PolicyRunner.views(),
                                DeadlineRunner.views(),
                                List.of(ViewSnapshots.VIEW))
                        .flatMap(List::stream)
                        .toList();
        return all.stream().filter(each -> !own.contains(each)).toList();
    }
}
