package dev.turnback.endtoend.simulation;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What outlives every process of a world. Nothing on it takes time or fails. */
final class Disks {
    private static final int EVERYTHING = Integer.MAX_VALUE;

    private final Map<String, CommitLog> logs;
    private final Map<String, InMemoryViewStore.Disk> views = new TreeMap<>();
    private final Map<String, List<ViewDefinition>> definitions = new TreeMap<>();

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

    /** The digest of each view, by {@code service/view}. */
    Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        definitions.forEach(
                (service, its) -> {
                    try (ViewStore store = views(service, its)) {
                        for (ViewDefinition each : its) {
                            digests.put(
                                    service + "/" + each.name(), store.digest(each.name()).join());
                        }
                    }
                });
        return digests;
    }
}
