package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said clearly, and nothing half done is shown as done. */
@Tag("slow")
class RefusalTest {
    @TempDir Path folder;

    @Nested
    @DisplayName("the command line")
    class CommandLineSays {

        @Test
        @DisplayName("which folder is no repository, which mapping is unknown, which row is bad")
        void badInput() throws IOException {
            Path bad = folder.resolve("bad.csv");
            Files.writeString(
                    bad,
                    """
                    component,version,previous_version,restored_version,exposed_at,rolled_back_at,change_kinds
                    shop,2,1,1,2026-01-01T00:00:00Z,2026-01-01T01:00:00Z,CODE
                    shop,3,2,2,yesterday,2026-01-01T01:00:00Z,CODE
                    """);
            try (var server = RunningTurnback.start(folder.resolve("data"))) {
                var noRepository = CommandLine.run(server, "import", "git", folder.toString());
                assertThat(noRepository.exit()).isEqualTo(2);
                assertThat(noRepository.output()).contains(folder.toString(), "repository");

                var unknown =
                        CommandLine.run(
                                server, "import", "csv", bad.toString(), "--mapping", "nonsense");
                assertThat(unknown.exit()).isEqualTo(2);
                assertThat(unknown.output()).contains("nonsense", "wikimedia-train");

                var badRow =
                        CommandLine.run(
                                server, "import", "csv", bad.toString(), "--mapping", "rollbacks");
                assertThat(badRow.exit()).isEqualTo(2);
                assertThat(badRow.output()).contains("row 3", "exposed_at", "yesterday");
                assertThat(server.read("/api/v1/imports").get("items")).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("an edited event")
    class Edited {

        @Test
        @DisplayName("makes verification fail and name the position")
        void oneByte() throws IOException {
            Path data = folder.resolve("data");
            try (var server = RunningTurnback.start(data)) {
                for (String id : List.of("alpha", "bravo", "charlie")) {
                    server.post(
                            "/api/v1/components",
                            "{\"id\":\"%s\",\"name\":\"%s-name\"}".formatted(id, id));
                }
                assertThat(CommandLine.run(server, "audit", "verify").exit()).isZero();
            }
            flipOneByte(data, "bravo-name");
            try (var server = RunningTurnback.start(data)) {
                var audit = CommandLine.run(server, "audit", "verify");
                assertThat(audit.exit()).isEqualTo(1);
                assertThat(audit.output()).containsPattern("position 2\\b");
            }
        }

        private void flipOneByte(Path data, String text) throws IOException {
            boolean edited = false;
            try (var files = Files.list(data)) {
                for (Path file : files.filter(f -> f.toString().contains("release")).toList()) {
                    byte[] bytes = Files.readAllBytes(file);
                    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"" + text);
                    if (at >= 0) {
                        bytes[at + 1] ^= 1;
                        Files.write(file, bytes);
                        edited = true;
                    }
                }
            }
            assertThat(edited).as("the event's bytes were found in %s", data).isTrue();
        }
    }

    @Nested
    @DisplayName("a full disk")
    class FullDisk {

        @Test
        @DisplayName("answers 507, keeps what was acknowledged and goes on when there is room")
        void fails() {
            Path data = folder.resolve("data");
            int acknowledged = 0;
            int status = 201;
            List<String> smallDisk = List.of("bash", "-c", "ulimit -f 6144; exec \"$@\"", "bash");
            try (var server = RunningTurnback.start(data, smallDisk)) {
                String name = "x".repeat(180);
                for (int i = 0; i < 30_000 && status == 201; i++) {
                    status =
                            server.post(
                                            "/api/v1/components",
                                            "{\"id\":\"c%d\",\"name\":\"%s\"}".formatted(i, name))
                                    .statusCode();
                    acknowledged += status == 201 ? 1 : 0;
                }
                assertThat(status).isEqualTo(507);
                assertThat(server.read("/api/v1/events?log=release&limit=1").get("items"))
                        .as("reads go on")
                        .hasSize(1);
            }
            try (var server = RunningTurnback.start(data)) {
                assertThat(server.read("/api/v1/audit/verification").get("head").asLong())
                        .isGreaterThanOrEqualTo(acknowledged);
                assertThat(CommandLine.run(server, "audit", "verify").exit()).isZero();
                assertThat(
                                server.post(
                                                "/api/v1/components",
                                                "{\"id\":\"room-again\",\"name\":\"Room\"}")
                                        .statusCode())
                        .isEqualTo(201);
            }
        }
    }
}
