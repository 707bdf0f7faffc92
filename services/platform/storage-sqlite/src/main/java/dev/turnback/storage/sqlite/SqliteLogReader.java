package dev.turnback.storage.sqlite;

import dev.turnback.storage.Commit;
import dev.turnback.storage.EventTag;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Reads a log and the index of its tags. For one thread at a time. */
final class SqliteLogReader implements AutoCloseable {
    private final SqliteCommits commits;
    private final CommitTags tags;
    private final SqliteTagRows index;

    /**
     * @param index closed with the reader
     */
    SqliteLogReader(SqliteCommits commits, CommitTags tags, SqliteTagRows index) {
        this.commits = commits;
        this.tags = tags;
        this.index = index;
    }

    SqliteCommits commits() {
        return commits;
    }

    /** See {@link dev.turnback.storage.CommitLog#readTagged}. */
    List<Commit> tagged(Set<EventTag> anyOf, long position, long upTo, int max)
            throws SQLException {
        long[] hashes = TagHash.of(anyOf);
        long from = commits.start(position);
        while (true) {
            List<Long> candidates = tags.find(index, hashes, from, upTo, max);
            if (candidates.isEmpty()) {
                return List.of();
            }
            List<Commit> read = commits.at(candidates);
            List<Commit> found = read.stream().filter(commit -> holds(commit, anyOf)).toList();
            if (!found.isEmpty()) {
                return found;
            }
            from = read.getLast().last() + 1;
        }
    }

    private static boolean holds(Commit commit, Set<EventTag> anyOf) {
        return commit.events().stream()
                .anyMatch(event -> event.tags().stream().anyMatch(anyOf::contains));
    }

    @Override
    public void close() throws SQLException {
        index.close();
    }
}
