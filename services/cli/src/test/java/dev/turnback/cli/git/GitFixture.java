package dev.turnback.cli.git;

import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.history.HistoryItem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository written commit by commit, without a work tree; times are minutes after a start. */
final class GitFixture implements AutoCloseable {

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    final Path folder;
    private final Repository repository;
    private final ObjectInserter inserter;
    private final Map<String, ObjectId> files = new TreeMap<>();
    private final boolean bulk;
    private String head = "";

    GitFixture(Path folder) throws IOException {
        this(folder, false);
    }

    /**
     * @param bulk whether all goes into one pack, to be seen after {@link #publish()}
     */
    GitFixture(Path folder, boolean bulk) throws IOException {
        this.folder = folder;
        this.bulk = bulk;
        this.repository =
                new FileRepositoryBuilder().setGitDir(folder.resolve(".git").toFile()).build();
        repository.create(false);
        this.inserter =
                bulk
                        ? ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter()
                        : repository.newObjectInserter();
    }

    static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    /** Writes a file of the next commit. */
    GitFixture file(String path, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        files.put(path, inserter.insert(Constants.OBJ_BLOB, bytes));
        return this;
    }

    /** Commits on the main line and returns the id. */
    String commit(int minute, String message) throws IOException {
        head = commitOn(minute, message, head.isEmpty() ? List.of() : List.of(head));
        if (!bulk) {
            publish();
        }
        return head;
    }

    /** Makes the main line end at the last commit. */
    void publish() throws IOException {
        inserter.flush();
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setNewObjectId(ObjectId.fromString(head));
        update.forceUpdate();
    }

    /** Commits the files as they are on other parents, leaving the main line alone. */
    String commitOn(int minute, String message, List<String> parents) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree());
        commit.setParentIds(parents.stream().map(ObjectId::fromString).toArray(ObjectId[]::new));
        commit.setAuthor(somebody(minute));
        commit.setCommitter(somebody(minute));
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        if (!bulk) {
            inserter.flush();
        }
        return id.name();
    }

    /** Merges a branch into the main line, with the files as they are. */
    String merge(int minute, String message, String branch) throws IOException {
        head = commitOn(minute, message, List.of(head, branch));
        if (!bulk) {
            publish();
        }
        return head;
    }

    void tag(int minute, String name) throws IOException {
        TagBuilder tag = new TagBuilder();
        tag.setTag(name);
        tag.setObjectId(ObjectId.fromString(head), Constants.OBJ_COMMIT);
        tag.setTagger(somebody(minute));
        tag.setMessage(name);
        ObjectId id = inserter.insert(tag);
        inserter.flush();
        refer(name, id);
    }

    void lightweightTag(String name) throws IOException {
        refer(name, ObjectId.fromString(head));
    }

    private void refer(String name, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(Constants.R_TAGS + name);
        update.setNewObjectId(id);
        update.update();
    }

    private ObjectId tree() throws IOException {
        DirCache cache = DirCache.newInCore();
        DirCacheBuilder builder = cache.builder();
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(file.getValue());
            builder.add(entry);
        }
        builder.finish();
        return cache.writeTree(inserter);
    }

    private static PersonIdent somebody(int minute) {
        return new PersonIdent("Somebody", "somebody@example.org", minute(minute), ZoneOffset.UTC);
    }

    String parentOf(String commit) throws IOException {
        return repository.parseCommit(ObjectId.fromString(commit)).getParent(0).name();
    }

    List<HistoryItem> read() {
        return read(false);
    }

    List<HistoryItem> read(boolean ignoreTags) {
        return new GitHistory("shop", "shop", null, ignoreTags, HistoryRules.shipped())
                .read(folder, (what, total) -> new Silent());
    }

    /** The items by the commit they were read from; releases by their key. */
    static Map<String, HistoryItem> byReference(List<HistoryItem> items) {
        return items.stream()
                .collect(
                        Collectors.toMap(
                                item ->
                                        item instanceof HistoryItem.ReleaseSeen
                                                ? item.key()
                                                : item.source().reference(),
                                Function.identity()));
    }

    /** The item that was read from this commit or, for a release, has this key. */
    <T extends HistoryItem> T found(Class<T> type, String reference) {
        return type.cast(Objects.requireNonNull(byReference(read()).get(reference), reference));
    }

    @Override
    public void close() {
        inserter.close();
        repository.close();
    }

    static final class Silent implements GitHistory.Steps {
        @Override
        public void reached(int done) {}

        @Override
        public void close() {}
    }
}
