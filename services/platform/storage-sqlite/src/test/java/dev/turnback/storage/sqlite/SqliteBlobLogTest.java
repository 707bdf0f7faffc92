package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.BlobLogException;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import dev.turnback.testing.BlobLogSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBlobLogTest extends BlobLogSuite {

    @TempDir private Path folder = Path.of("");

    @Override
    protected BlobLog open(InstantSource clock) {
        return SqliteBlobLog.open(folder.resolve("blobs.db"), clock);
    }

    @Override
    protected void damage(String stream, long sequence) {
        try (Connection connection = SqliteFile.connectDurably(folder.resolve("blobs.db"))) {
            SqliteFile.change(
                    connection,
                    "UPDATE blobs SET content = x'ff' WHERE stream = ? AND sequence = ?",
                    stream,
                    sequence);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused() throws IOException {
        Path file = folder.resolve("broken.db");
        Files.writeString(file, "this is no database, and it is long enough to be seen as none\n");
        assertThatThrownBy(() -> SqliteBlobLog.open(file, () -> NOON))
                .isInstanceOf(BlobLogException.class)
                .hasMessageContaining("broken.db");
    }

    @Test
    void a_full_disk_is_told_and_once_there_is_room_numbers_go_on_without_a_gap() {
        try (var log = SqliteBlobLog.open(folder.resolve("full.db"), () -> NOON)) {
            log.append("samples", List.of(kept("a", Duration.ofDays(1)))).join();
            log.limitTo(1);
            var large =
                    new NewBlob(
                            Payload.of(new byte[300_000]), Map.of(), NOON, NOON.plusSeconds(60));
            assertThatThrownBy(() -> log.append("samples", List.of(large)).join())
                    .cause()
                    .isInstanceOfSatisfying(
                            BlobLogException.class,
                            failure -> assertThat(failure.isDiskFull()).isTrue());
            assertThat(log.read("samples", 0, 9).join()).hasSize(1);
            log.limitTo(1_000_000);
            assertThat(log.append("samples", List.of(large)).join()).containsExactly(2L);
        }
    }

    @Test
    void what_was_swept_is_not_in_the_file_any_more() throws IOException {
        Path file = folder.resolve("swept.db");
        try (var log = SqliteBlobLog.open(file, () -> NOON)) {
            String secret = "a name in a delivery ".repeat(500);
            log.append("deliveries", List.of(kept(secret, Duration.ZERO))).join();
            assertThat(log.sweep(NOON, 1).join()).isEqualTo(1);
        }
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .doesNotContain("a name in a delivery");
    }
}
