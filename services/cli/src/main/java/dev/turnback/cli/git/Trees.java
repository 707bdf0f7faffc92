package dev.turnback.cli.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/** What commits changed, file by file. */
final class Trees implements AutoCloseable {

    private static final int LARGEST_FILE = 4 * 1024 * 1024;
    private static final int REMEMBERED = 2_000;

    private final ObjectReader reader;
    private final Map<Commit, List<String>> remembered =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Commit, List<String>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Trees(Repository repository) {
        this.reader = repository.newObjectReader();
    }

    /** The files a commit changed against its first parent. */
    List<String> changedBy(Commit commit) throws IOException {
        List<String> known = remembered.get(commit);
        if (known == null) {
            known = List.copyOf(changes(commit.parent(), commit, path -> true).keySet());
            remembered.put(commit, known);
        }
        return known;
    }

    /**
     * The files that differ, each with its new content's id (zero when it is gone).
     *
     * @param from null for the empty tree
     */
    Map<String, ObjectId> changes(@Nullable Commit from, Commit to, Predicate<String> wanted)
            throws IOException {
        Map<String, ObjectId> changed = new LinkedHashMap<>();
        if (from != null && from.tree.equals(to.tree)) {
            return changed;
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.setRecursive(true);
            if (from == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(from.tree);
            }
            walk.addTree(to.tree);
            walk.setFilter(TreeFilter.ANY_DIFF);
            while (walk.next()) {
                String path = walk.getPathString();
                if (wanted.test(path)) {
                    boolean file = !FileMode.GITLINK.equals(walk.getRawMode(1));
                    changed.put(path, file ? walk.getObjectId(1) : ObjectId.zeroId());
                }
            }
        }
        return changed;
    }

    /** A file's bytes; empty when it is too large to be a version file. */
    byte[] content(ObjectId blob) throws IOException {
        try {
            return reader.open(blob).getCachedBytes(LARGEST_FILE);
        } catch (LargeObjectException e) {
            return new byte[0];
        }
    }

    /** The files that {@code paths} have in common with what the commit changed. */
    List<String> shared(Commit commit, List<String> paths) throws IOException {
        List<String> shared = new ArrayList<>(changedBy(commit));
        shared.retainAll(paths);
        return shared;
    }

    @Override
    public void close() {
        reader.close();
    }
}
