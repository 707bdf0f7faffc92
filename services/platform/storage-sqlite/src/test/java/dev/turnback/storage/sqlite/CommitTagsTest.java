package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitDamagedException;
import dev.turnback.storage.CommitHash;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.Payload;
import dev.turnback.storage.StoredEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTagsTest {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
    private static final EventTag EVEN = new EventTag("parity", "even");
    private static final EventTag NEVER = new EventTag("parity", "neither");

    /** With so many of its own for each commit the index is written several times. */
    private static final int OWN_TAGS = 200;

    private static final int COMMITS = 600;

    @TempDir private Path folder = Path.of(".");

    private Path log() {
        return folder.resolve("release.log.db");
    }

    private Path index() {
        return folder.resolve("release.log.db.tags");
    }

    private static EventTag own(long position, int number) {
        return new EventTag("own", position + "-" + number);
    }

    private static List<Commit> write(CommitLog log, int commits) {
        var written = new ArrayList<Commit>(log.read(1, 10_000).join());
        while (written.size() < commits) {
            long position = written.size() + 1L;
            var tags = new ArrayList<EventTag>();
            IntStream.range(0, OWN_TAGS).forEach(number -> tags.add(own(position, number)));
            if (position % 2 == 0) {
                tags.add(EVEN);
            }
            var event =
                    new StoredEvent("evt_" + position, "x#1", tags, T0, Map.of(), Payload.of("{}"));
            String previous = written.isEmpty() ? CommitHash.ORIGIN : written.getLast().hash();
            written.add(Commit.chained(position, "w", position, T0, previous, List.of(event)));
            log.append(written.getLast()).join();
            assertThat(found(log, own(position, 7), commits)).containsExactly(position);
        }
        return written;
    }

    private static List<Long> found(CommitLog log, EventTag tag, long upTo) {
        var found = new ArrayList<Long>();
        for (long next = 1; next <= upTo; ) {
            List<Commit> page = log.readTagged(Set.of(tag), next, upTo, 37).join();
            if (page.isEmpty()) {
                break;
            }
            page.forEach(commit -> found.add(commit.first()));
            next = page.getLast().last() + 1;
        }
        return found;
    }

    private static void assertComplete(CommitLog log) {
        assertThat(found(log, EVEN, COMMITS))
                .isEqualTo(LongStream.rangeClosed(1, COMMITS / 2).map(n -> 2 * n).boxed().toList());
        assertThat(found(log, EVEN, 11)).containsExactly(2L, 4L, 6L, 8L, 10L);
        for (long position = 1; position <= COMMITS; position += 7) {
            assertThat(found(log, own(position, 0), COMMITS)).containsExactly(position);
            assertThat(found(log, own(position, OWN_TAGS - 1), COMMITS)).containsExactly(position);
        }
        assertThat(found(log, NEVER, COMMITS)).isEmpty();
    }

    private void change(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long indexed() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + index());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT position FROM indexed")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    @Test
    void tags_are_found_while_they_move_into_the_index_and_after_closing_and_opening()
            throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, COMMITS);
            assertComplete(log);
        }
        assertThat(indexed()).isEqualTo(COMMITS);
        try (var log = SqliteCommitLog.open(log())) {
            assertComplete(log);
        }
    }

    @Test
    void an_index_that_ended_before_the_log_did_is_completed_from_the_log() throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, COMMITS / 2);
        }
        Path earlier = folder.resolve("earlier");
        Files.copy(index(), earlier);
        try (var log = SqliteCommitLog.open(log())) {
            write(log, COMMITS);
        }
        Files.delete(index());
        Files.move(earlier, index());
        assertThat(indexed()).isEqualTo(COMMITS / 2);
        try (var log = SqliteCommitLog.open(log())) {
            assertComplete(log);
        }
    }

    @Test
    void an_index_that_is_lost_or_unusable_or_of_another_log_is_made_anew() throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, COMMITS);
        }
        Files.delete(index());
        try (var log = SqliteCommitLog.open(log())) {
            assertComplete(log);
        }
        Files.writeString(index(), "no database, though as long as one".repeat(1_000));
        try (var log = SqliteCommitLog.open(log())) {
            assertComplete(log);
        }
        change(index(), "UPDATE indexed SET hash = 'another'");
        change(index(), "DELETE FROM tags WHERE first % 2 = 0");
        try (var log = SqliteCommitLog.open(log())) {
            assertComplete(log);
        }
    }

    @Test
    void what_only_shares_the_hash_of_a_tag_is_not_returned() throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, 100);
        }
        change(
                index(),
                "INSERT INTO tags SELECT %d, first FROM (SELECT DISTINCT first FROM tags)"
                        .formatted(TagHash.of(NEVER)));
        try (var log = SqliteCommitLog.open(log())) {
            assertThat(found(log, NEVER, 100)).isEmpty();
        }
    }

    @Test
    void where_a_commit_does_not_say_what_it_holds_nothing_is_answered_that_may_lack_it()
            throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, 10);
        }
        Files.delete(index());
        change(log(), "UPDATE commits SET events = x'ff' WHERE first = 6");
        try (var log = SqliteCommitLog.open(log())) {
            assertThat(found(log, EVEN, 5)).containsExactly(2L, 4L);
            assertThatThrownBy(() -> found(log, NEVER, 10))
                    .cause()
                    .isInstanceOfSatisfying(
                            CommitDamagedException.class,
                            damaged -> assertThat(damaged.position()).isEqualTo(6));
        }
    }

    @Test
    void a_commit_that_was_changed_does_not_count_as_what_was_written() throws Exception {
        try (var log = SqliteCommitLog.open(log())) {
            write(log, 10);
        }
        Files.delete(index());
        change(
                log(),
                "UPDATE commits SET events = (SELECT events FROM commits WHERE first = 4)"
                        + " WHERE first = 6");
        try (var log = SqliteCommitLog.open(log())) {
            assertThatThrownBy(() -> found(log, own(8, 1), 10))
                    .hasRootCauseMessage("the commit at position 6 cannot be read");
        }
    }
}
