package dev.turnback.storage.sqlite;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitHash;
import dev.turnback.storage.sqlite.SqliteTagRows.Indexed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which commits may hold a tag: at the end of the log this is known in memory, of all others from a
 * file beside the log, which is written in bulk and off the writer's way. The log alone is the
 * truth: what the file lacks is read from the log at the next start, or all of it when the file was
 * lost or belongs to another log.
 */
final class CommitTags implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitTags.class);
    private static final int PAGE = 256;

    /** So many entries are written at once. */
    private static final int BULK = 32_768;

    /** With so many in memory the writer waits for the file. */
    private static final int MOST = 16 * BULK;

    private final Path file;
    private final SqliteTagRows rows;
    private final ExecutorService indexing;
    private final TagTail tail = new TagTail();
    private volatile long indexed;
    private volatile @Nullable TagFilter filter;
    private long unreadable = Long.MAX_VALUE;
    private @Nullable Future<?> writing;

    private CommitTags(Path file, SqliteTagRows rows) {
        this.file = file;
        this.rows = rows;
        this.indexing =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name(file.getFileName() + "-write").factory());
    }

    /** Opens the index of a log, or makes it. */
    static CommitTags open(Path log, SqliteCommits commits) throws SQLException {
        Path file = log.resolveSibling(log.getFileName() + ".tags");
        var tags = new CommitTags(file, rows(file));
        boolean opened = false;
        try {
            tags.catchUp(commits);
            tags.indexing.execute(tags::fill);
            opened = true;
        } finally {
            if (!opened) {
                tags.close();
            }
        }
        return tags;
    }

    private static SqliteTagRows rows(Path file) throws SQLException {
        try {
            return usable(file);
        } catch (SQLException e) {
            LOG.warn("{} cannot be used and is made anew: {}", file, e.getMessage());
            delete(file);
            return usable(file);
        }
    }

    private static SqliteTagRows usable(Path file) throws SQLException {
        SqliteTagRows rows = SqliteTagRows.connect(file);
        boolean usable = false;
        try {
            rows.createTables();
            usable = true;
        } finally {
            if (!usable) {
                rows.close();
            }
        }
        return rows;
    }

    private static void delete(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    /**
     * Takes what the file lacks from the log. A damaged commit does not say which tags it holds, so
     * from there on nothing is answered.
     */
    private void catchUp(SqliteCommits commits) throws SQLException {
        Indexed known = rows.indexed().orElse(null);
        if (known != null && !commits.hashAt(known.position()).equals(known.hash())) {
            LOG.warn("{} belongs to another log and is made anew", file);
            rows.clear();
            known = null;
        }
        indexed = known == null ? 0 : known.position();
        long next = indexed + 1;
        try {
            for (List<Commit> page = commits.from(next, PAGE);
                    !page.isEmpty();
                    page = commits.from(next, PAGE)) {
                for (Commit commit : page) {
                    takeUp(commit);
                    next = commit.last() + 1;
                }
            }
        } catch (CommitDamagedException e) {
            unreadable = e.position();
        } catch (SQLException e) {
            if (!(SqliteFailures.ofRead(e, next) instanceof CommitDamagedException)) {
                throw e;
            }
            unreadable = next;
        }
    }

    private void takeUp(Commit commit) {
        if (!commit.hash().equals(CommitHash.of(commit))) {
            throw new CommitDamagedException(
                    commit.first(),
                    "the commit at position " + commit.first() + " is not as it was written");
        }
        if (tail.add(commit) >= BULK) {
            write();
            LOG.info("{}: {} events are indexed", file.getFileName(), indexed);
        }
    }

    /** Takes up a commit that is durable; the writer's. */
    void added(Commit commit) {
        int entries = tail.add(commit);
        if (entries >= BULK && (writing == null || writing.isDone())) {
            writing = indexing.submit(this::write);
        }
        if (entries >= MOST && writing != null) {
            await(writing);
        }
    }

    private static void await(Future<?> writing) {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void write() {
        TagTail.Part part = tail.leave();
        Commit last = part.last();
        try {
            if (last != null) {
                rows.write(part.firsts(), new Indexed(last.last(), last.hash()));
                filter(part);
                indexed = last.last();
            }
            tail.left();
        } catch (SQLException e) {
            LOG.warn("{} could not be written and is tried again later: {}", file, e.getMessage());
        }
    }

    private void filter(TagTail.Part part) {
        TagFilter known = filter;
        if (known != null) {
            part.firsts().keySet().forEach(known::add);
            if (known.isFull()) {
                fill();
            }
        }
    }

    /** Until it has read the file, and whenever it cannot, the file is asked for every tag. */
    private void fill() {
        try {
            var filled = new TagFilter(2 * Math.max(BULK, rows.count()));
            rows.each(filled::add);
            filter = filled;
        } catch (SQLException e) {
            filter = null;
            LOG.warn("{} cannot be read: {}", file, e.getMessage());
        }
    }

    /** True only when no commit that contains a position in [from, upTo] holds one of the tags. */
    boolean none(long[] hashes, long from, long upTo) {
        // What leaves the memory meanwhile is in the filter already.
        if (upTo >= unreadable || tail.holds(hashes)) {
            return false;
        }
        TagFilter known = filter;
        return from > indexed || (known != null && !known.mayHoldOneOf(hashes));
    }

    /** A connection of its own for one more reader. */
    SqliteTagRows reader() throws SQLException {
        return SqliteTagRows.connect(file);
    }

    /**
     * The first positions of the lowest commits in [from, upTo] that may hold one of the tags, at
     * most so many; none only when there is none.
     *
     * @throws CommitDamagedException when a commit up to there does not say what it holds
     */
    List<Long> find(SqliteTagRows reader, long[] hashes, long from, long upTo, int max)
            throws SQLException {
        if (upTo >= unreadable) {
            throw new CommitDamagedException(
                    unreadable, "the commit at position " + unreadable + " cannot be read");
        }
        // What leaves the memory meanwhile is in the file already.
        var found = new TreeSet<Long>();
        tail.find(hashes, from, upTo, found);
        if (from <= indexed) {
            reader.find(hashes, from, upTo, max, found);
        }
        return first(found, max);
    }

    private static List<Long> first(SortedSet<Long> found, int max) {
        return found.stream().limit(max).toList();
    }

    /** Writes what is in memory, so that the next start need not read it. */
    @Override
    public void close() throws SQLException {
        if (unreadable == Long.MAX_VALUE && !indexing.isShutdown()) {
            indexing.execute(this::write);
        }
        indexing.shutdown();
        try {
            if (indexing.awaitTermination(30, TimeUnit.SECONDS)) {
                rows.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
