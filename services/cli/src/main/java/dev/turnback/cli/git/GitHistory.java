package dev.turnback.cli.git;

import dev.turnback.cli.CliException;
import dev.turnback.cli.moves.MoveHistory;
import dev.turnback.cli.moves.MoveSet;
import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.kernel.Versions;
import dev.turnback.kernel.Versions.Direction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Reads a repository's releases and rollbacks. Its times are committer and tagger times as they
 * stand: wrong ones are kept and flagged.
 */
public final class GitHistory {

    /** Is told how far a piece of work is. */
    public interface Steps extends AutoCloseable {
        void reached(int done);

        @Override
        void close();
    }

    /** Is told that a piece of work begins; a total of 0 means that it is not known. */
    public interface Watcher {
        Steps start(String what, int total);
    }

    private final String component;
    private final String name;
    private final @Nullable String branch;
    private final boolean ignoreTags;
    private final HistoryRules rules;

    /**
     * @param name the repository's name, without its path
     * @param branch null for what is checked out
     * @param ignoreTags whether every landing on the main line reaches users by itself
     */
    public GitHistory(
            String component,
            String name,
            @Nullable String branch,
            boolean ignoreTags,
            HistoryRules rules) {
        this.component = component;
        this.name = name;
        this.branch = branch;
        this.ignoreTags = ignoreTags;
        this.rules = rules;
    }

    /**
     * Reads the whole history of the main line.
     *
     * @throws CliException when the folder is no repository or has no such branch
     */
    public List<HistoryItem> read(Path folder, Watcher watcher) {
        try (Repository repository = Repositories.open(folder)) {
            return read(repository, Repositories.head(repository, folder, branch), watcher);
        } catch (IOException e) {
            throw CliException.error(folder + " cannot be read: " + e.getMessage());
        }
    }

    private List<HistoryItem> read(Repository repository, ObjectId head, Watcher watcher)
            throws IOException {
        List<TagReader.Found> tags =
                ignoreTags ? List.of() : TagReader.read(repository, rules.tags());
        CommitGraph graph;
        try (Steps steps = watcher.start("Reading commits", 0)) {
            List<ObjectId> tagged = tags.stream().map(TagReader.Found::commit).toList();
            graph = CommitGraph.read(repository, head, tagged, steps::reached);
        }
        List<ReleaseTag> releases =
                tags.stream()
                        .map(
                                tag ->
                                        new ReleaseTag(
                                                tag.name(),
                                                graph.get(tag.commit().name()),
                                                tag.taggedAt(),
                                                tag.commitTime()))
                        .toList();
        graph.placeReleases(releases);
        List<HistoryItem> items = new ArrayList<>();
        try (Trees trees = new Trees(repository)) {
            items.addAll(new TagItems(component, name, rules, trees).items(releases, watcher));
            List<HistoryItem> moved = movedVersions(graph, trees, releases, watcher);
            items.addAll(moved);
            items.addAll(reverts(graph, trees, releases, moved, watcher));
        }
        return once(items);
    }

    private List<HistoryItem> movedVersions(
            CommitGraph graph, Trees trees, List<ReleaseTag> releases, Watcher watcher)
            throws IOException {
        Map<String, List<MoveSet>> moves;
        List<Commit> mainLine = graph.mainLine();
        try (Steps steps = watcher.start("Comparing versions", mainLine.size())) {
            moves = new VersionFiles(trees, rules.versionFiles()).moves(mainLine, steps::reached);
        }
        List<HistoryItem> items = new ArrayList<>();
        for (Map.Entry<String, List<MoveSet>> thing : moves.entrySet()) {
            new MoveHistory(component, this::source, List.of(ChangeKind.CODE), observedUntil(graph))
                    .items(thing.getValue()).stream()
                            .filter(item -> !isTagged(item, releases))
                            .forEach(items::add);
        }
        return new SameMoves().once(items);
    }

    /** A version whose tag is a release was released when it was tagged. */
    private static boolean isTagged(HistoryItem item, List<ReleaseTag> releases) {
        return item instanceof HistoryItem.ReleaseSeen seen
                && releases.stream()
                        .anyMatch(
                                release ->
                                        Versions.between(release.name(), seen.version())
                                                == Direction.SAME);
    }

    private List<HistoryItem> reverts(
            CommitGraph graph,
            Trees trees,
            List<ReleaseTag> releases,
            List<HistoryItem> moved,
            Watcher watcher)
            throws IOException {
        Set<String> movedBack =
                moved.stream()
                        .filter(item -> !(item instanceof HistoryItem.ReleaseSeen))
                        .map(item -> item.source().reference())
                        .collect(Collectors.toSet());
        List<Commit> mainLine = graph.mainLine();
        // A commit that moved a version back is that rollback, whatever else it says it reverts.
        List<TakenBack> taken =
                new RevertFinder(graph)
                        .find().stream()
                                .filter(
                                        one ->
                                                !movedBack.contains(
                                                        mainLine.get(one.revert().landing).id))
                                .toList();
        try (Steps steps = watcher.start("Judging reverts", taken.size())) {
            return new RevertItems(
                            component,
                            name,
                            rules,
                            trees,
                            new Shipping(mainLine, releases),
                            mainLine,
                            observedUntil(graph),
                            taken)
                    .items(steps::reached);
        }
    }

    private SourceRef source(String commit) {
        return new SourceRef(SourceRef.Kind.GIT, name, commit);
    }

    private static Instant observedUntil(CommitGraph graph) {
        return graph.mainLine().stream()
                .map(commit -> commit.at)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static List<HistoryItem> once(List<HistoryItem> items) {
        Set<String> keys = new HashSet<>();
        return items.stream().filter(item -> keys.add(item.key())).toList();
    }
}
