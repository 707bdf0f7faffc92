package dev.turnback.cli.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * Every commit that the main line or a release holds, in memory: ids, times, subjects, parents and
 * what each message takes back.
 */
final class CommitGraph {

    /** Children before parents. */
    private final List<Commit> commits = new ArrayList<>();

    private final TreeMap<String, Commit> byId = new TreeMap<>();
    private final Map<Integer, List<Commit>> byPullRequest = new HashMap<>();
    private final Map<String, List<Commit>> bySubject = new HashMap<>();
    private final List<Commit> mainLine = new ArrayList<>();

    /**
     * @param head the main line's last commit
     * @param others further commits to hold, with all their ancestors
     * @param read is told how many commits have been read
     */
    static CommitGraph read(
            Repository repository, ObjectId head, List<ObjectId> others, IntConsumer read)
            throws IOException {
        CommitGraph graph = new CommitGraph();
        List<List<String>> parents = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository)) {
            walk.sort(RevSort.TOPO);
            walk.markStart(walk.parseCommit(head));
            for (ObjectId other : others) {
                walk.markStart(walk.parseCommit(other));
            }
            for (RevCommit commit : walk) {
                graph.add(commit);
                parents.add(parentsOf(commit));
                commit.disposeBody();
                read.accept(graph.commits.size());
            }
        }
        graph.link(parents);
        graph.findMainLine(graph.get(head.name()));
        return graph;
    }

    private static List<String> parentsOf(RevCommit commit) {
        List<String> ids = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            ids.add(parent.name());
        }
        return ids;
    }

    private void add(RevCommit raw) {
        String subject = raw.getShortMessage();
        String message = raw.getFullMessage();
        Commit commit =
                new Commit(
                        raw.name(),
                        raw.getTree().copy(),
                        Instant.ofEpochSecond(raw.getCommitTime()),
                        subject,
                        Mentions.of(subject, message),
                        Mentions.pullRequestOf(subject, message));
        commits.add(commit);
        byId.put(commit.id, commit);
        bySubject.computeIfAbsent(subject, key -> new ArrayList<>(1)).add(commit);
        if (commit.pullRequest != 0) {
            byPullRequest
                    .computeIfAbsent(commit.pullRequest, key -> new ArrayList<>(1))
                    .add(commit);
        }
    }

    private void link(List<List<String>> parents) {
        for (int i = 0; i < commits.size(); i++) {
            List<Commit> known = new ArrayList<>();
            for (String id : parents.get(i)) {
                Commit parent = byId.get(id);
                if (parent != null) {
                    known.add(parent);
                }
            }
            commits.get(i).parents = List.copyOf(known);
        }
    }

    private void findMainLine(Commit head) {
        for (Commit at = head; at != null; at = at.parent()) {
            mainLine.add(at);
        }
        Collections.reverse(mainLine);
        for (int i = 0; i < mainLine.size(); i++) {
            mainLine.get(i).landing = i;
        }
        for (Commit commit : commits) {
            for (Commit parent : commit.parents) {
                parent.landing = Math.min(parent.landing, commit.landing);
            }
        }
    }

    /**
     * Gives each commit the first release that holds it and the last one before it.
     *
     * @param releases in order of time
     */
    void placeReleases(List<ReleaseTag> releases) {
        Map<Commit, Integer> tagged = new HashMap<>();
        for (int i = releases.size() - 1; i >= 0; i--) {
            tagged.put(releases.get(i).commit(), i);
        }
        for (Commit commit : commits) {
            commit.release = Math.min(commit.release, tagged.getOrDefault(commit, Commit.NONE));
            for (Commit parent : commit.parents) {
                parent.release = Math.min(parent.release, commit.release);
            }
        }
        for (Commit commit : commits.reversed()) {
            for (Commit parent : commit.parents) {
                int before = tagged.getOrDefault(parent, parent.releaseBefore);
                commit.releaseBefore = Math.max(commit.releaseBefore, before);
            }
        }
    }

    /** Children before parents. */
    List<Commit> commits() {
        return commits;
    }

    /** The first-parent line, the oldest first. */
    List<Commit> mainLine() {
        return mainLine;
    }

    Commit get(String id) {
        Commit commit = byId.get(id);
        if (commit == null) {
            throw new IllegalArgumentException(id);
        }
        return commit;
    }

    /** The one commit whose id starts like this, null when there is none or more than one. */
    @Nullable Commit startingWith(String id) {
        Map.Entry<String, Commit> found = byId.ceilingEntry(id);
        if (found == null || !found.getKey().startsWith(id)) {
            return null;
        }
        String next = byId.higherKey(found.getKey());
        return next != null && next.startsWith(id) ? null : found.getValue();
    }

    List<Commit> carrying(int pullRequest) {
        return byPullRequest.getOrDefault(pullRequest, List.of());
    }

    List<Commit> withSubject(String subject) {
        return bySubject.getOrDefault(subject, List.of());
    }
}
