package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.Commit;
import dev.turnback.storage.CommitHash;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.CommitLog.Appended;
import dev.turnback.storage.CommitRefusedException;
import dev.turnback.storage.LogInUseException;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.Payload;
import dev.turnback.storage.StoredEvent;
import dev.turnback.testing.CommitLogConformance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteCommitLogTest {
    private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir private Path folder = Path.of(".");

    private Path file() {
        return folder.resolve("data/release.log.db");
    }

    private static Commit commit(long first, String previous, String body) {
        var event =
                new StoredEvent("evt_" + first, "x#1", List.of(), T0, Map.of(), Payload.of(body));
        return Commit.chained(first, "w", first, T0, previous, List.of(event));
    }

    private static List<Commit> write(CommitLog log, int commits) {
        var written = new ArrayList<Commit>();
        for (int i = 1; i <= commits; i++) {
            String previous = written.isEmpty() ? CommitHash.ORIGIN : written.getLast().hash();
            written.add(commit(i, previous, "{\"amount\":" + (1000 + i) + "}"));
            assertThat(log.append(written.getLast()).join()).isEqualTo(Appended.WRITTEN);
        }
        return written;
    }

    @Nested
    class Conformance extends CommitLogConformance {
        @Override
        protected CommitLog open() {
            return SqliteCommitLog.open(file());
        }
    }

    @Test
    void what_was_written_is_there_after_closing_and_opening() {
        List<Commit> written;
        try (var log = SqliteCommitLog.open(file())) {
            written = write(log, 3);
        }
        try (var log = SqliteCommitLog.open(file())) {
            assertThat(log.read(1, 10).join()).isEqualTo(written);
        }
    }

    @Test
    void a_second_one_on_the_same_file_is_refused_until_the_first_is_closed() {
        try (var _ = SqliteCommitLog.open(file())) {
            assertThatThrownBy(() -> SqliteCommitLog.open(file()))
                    .isInstanceOf(LogInUseException.class)
                    .hasMessageContaining("release.log.db is in use");
        }
        SqliteCommitLog.open(file()).close();
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "this is not a database, it only looks like a file".repeat(100));
        assertThatThrownBy(() -> SqliteCommitLog.open(file()))
                .isInstanceOf(CommitRefusedException.class)
                .hasMessageContaining("release.log.db");
        Files.delete(file());
        SqliteCommitLog.open(file()).close();
    }

    @Test
    void a_full_disk_refuses_and_once_there_is_room_writing_goes_on() {
        try (var log = SqliteCommitLog.open(file())) {
            List<Commit> written = write(log, 2);
            log.limitTo(1);
            Commit large = commit(3, written.getLast().hash(), "x".repeat(200_000));
            assertThatThrownBy(() -> log.append(large).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            CommitRefusedException.class,
                            refused -> assertThat(refused.isDiskFull()).isTrue());
            assertThat(log.read(1, 10).join()).isEqualTo(written);
            log.limitTo(1_000_000);
            assertThat(log.append(large).join()).isEqualTo(Appended.WRITTEN);
            assertThat(LogVerifier.verify(log, progress -> {}).join().intact()).isTrue();
        }
    }

    @Nested
    class Tampering {
        private LogVerifier.Verification verifyAfter(String sql) throws SQLException {
            try (var log = SqliteCommitLog.open(file())) {
                write(log, 5);
            }
            try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            return verify();
        }

        private LogVerifier.Verification verify() {
            try (var log = SqliteCommitLog.open(file())) {
                return LogVerifier.verify(log, progress -> {}).join();
            }
        }

        @Test
        void one_byte_of_a_stored_event_changed_in_the_file_is_found_and_named() throws Exception {
            try (var log = SqliteCommitLog.open(file())) {
                write(log, 5);
            }
            byte[] bytes = Files.readAllBytes(file());
            int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("1004");
            bytes[at + 3] = '9';
            Files.write(file(), bytes);
            var verification = verify();
            assertThat(verification.intact()).isFalse();
            assertThat(verification.brokenAt()).isEqualTo(4);
            assertThat(verification.verifiedTo()).isEqualTo(3);
            assertThat(verification.head()).isEqualTo(5);
            assertThat(verification.reason()).contains("changed after it was written");
        }

        @Test
        void a_stored_event_that_cannot_be_decoded_is_named() throws Exception {
            var verification = verifyAfter("UPDATE commits SET events = x'ff' WHERE first = 3");
            assertThat(verification.brokenAt()).isEqualTo(3);
            assertThat(verification.verifiedTo()).isEqualTo(2);
        }

        @Test
        void two_commits_that_changed_places_are_found() throws Exception {
            var verification =
                    verifyAfter(
                            "UPDATE commits SET first = CASE first WHEN 2 THEN -3 ELSE -2 END WHERE"
                                    + " first IN (2, 3); ");
            assertThat(verification.intact()).isFalse();
            assertThat(verification.brokenAt()).isEqualTo(2);
        }

        @Test
        void a_commit_that_is_missing_is_found() throws Exception {
            assertThat(verifyAfter("DELETE FROM commits WHERE first = 2").brokenAt()).isEqualTo(2);
        }

        @Test
        void another_time_of_recording_is_found() throws Exception {
            assertThat(
                            verifyAfter(
                                            "UPDATE commits SET recorded_seconds ="
                                                    + " recorded_seconds - 1 WHERE first = 2")
                                    .brokenAt())
                    .isEqualTo(2);
        }

        @Test
        void a_log_cut_off_at_its_end_still_verifies_up_to_its_new_head() throws Exception {
            var verification = verifyAfter("DELETE FROM commits WHERE first = 5");
            assertThat(verification.intact()).isTrue();
            assertThat(verification.verifiedTo()).isEqualTo(4);
        }
    }
}
