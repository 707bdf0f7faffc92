package dev.turnback.cli.git;

import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns release tags into releases, each with the one before it and what changed since. */
final class TagItems {

    private final String component;
    private final String repository;
    private final HistoryRules rules;
    private final Trees trees;

    TagItems(String component, String repository, HistoryRules rules, Trees trees) {
        this.component = component;
        this.repository = repository;
        this.rules = rules;
        this.trees = trees;
    }

    List<HistoryItem> items(List<ReleaseTag> releases, GitHistory.Watcher watcher)
            throws IOException {
        List<HistoryItem> items = new ArrayList<>();
        if (releases.isEmpty()) {
            return items;
        }
        try (GitHistory.Steps steps = watcher.start("Comparing releases", releases.size())) {
            for (ReleaseTag release : releases) {
                items.add(item(release, releases));
                steps.reached(items.size());
            }
        }
        return items;
    }

    private HistoryItem item(ReleaseTag release, List<ReleaseTag> releases) throws IOException {
        int before = release.commit().releaseBefore;
        ReleaseTag previous = before < 0 ? null : releases.get(before);
        List<ChangeKind> kinds =
                previous == null
                        ? List.of()
                        : rules.changeKinds()
                                .kindsOf(
                                        trees.changes(
                                                        previous.commit(),
                                                        release.commit(),
                                                        path -> true)
                                                .keySet());
        return new HistoryItem.ReleaseSeen(
                "tag:" + release.name(),
                component,
                release.name(),
                previous == null ? null : previous.name(),
                release.at(),
                kinds,
                new SourceRef(SourceRef.Kind.GIT, repository, release.commit().id),
                release.commitTime() ? Set.of("time=commit") : Set.of());
    }
}
