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
                assertThat(badRow.output()).contains("line 3", "exposed_at", "yesterday");
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
        /** Which of the files comes to the end of the disk first is chance: a log or a view. */
        private static final String DISK_FULL =
                "^507 .*disk-full|^503 .*it is recorded at .*cannot go on.*disk is full";

        private static final List<String> NO_FILE_OVER_6_MB =
                List.of("bash", "-c", "ulimit -f 6144; exec \"$@\"", "bash");

        @Test
        @DisplayName("refuses clearly, keeps what was acknowledged and goes on when there is room")
        void refuses() throws Exception {
            Path data = Files.createDirectories(folder.resolve("data"));
            boolean small = run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", data.toString());
            try {
                int acknowledged = fill(data, small);
                assertThat(!small || run("mount", "-o", "remount,size=64m", data.toString()))
                        .isTrue();
                goesOn(data, acknowledged);
            } finally {
                if (small) {
                    run("umount", data.toString());
                }
            }
        }

        /** A disk of 8 MB where one may be mounted, else a limit on each file's size. */
        private int fill(Path data, boolean small) {
            int acknowledged = 0;
            String refusal = "";
            try (var server = RunningTurnback.start(data, small ? List.of() : NO_FILE_OVER_6_MB)) {
                String name = "x".repeat(180);
                for (int i = 0; i < 30_000 && refusal.isEmpty(); i++) {
                    String body = "{\"id\":\"c%d\",\"name\":\"%s\"}".formatted(i, name);
                    var answer = server.post("/api/v1/components", body);
                    refusal =
                            answer.statusCode() == 201
                                    ? ""
                                    : answer.statusCode() + " " + answer.body();
                    boolean recorded = refusal.isEmpty() || refusal.contains("it is recorded at");
                    acknowledged += recorded ? 1 : 0;
                }
                assertThat(refusal).containsPattern(small ? DISK_FULL : "^503 ");
                assertThat(server.read("/api/v1/logs/release/events?limit=1").get("items"))
                        .as("reads go on")
                        .hasSize(1);
            }
            return acknowledged;
        }

        private void goesOn(Path data, int acknowledged) {
            try (var server = RunningTurnback.start(data)) {
                assertThat(server.read("/api/v1/logs/release/verification").get("head").asLong())
                        .isGreaterThanOrEqualTo(acknowledged);
                assertThat(CommandLine.run(server, "audit", "verify").exit()).isZero();
                String body = "{\"id\":\"room-again\",\"name\":\"Room\"}";
                assertThat(server.post("/api/v1/components", body).statusCode()).isEqualTo(201);
            }
        }

        private static boolean run(String... command) throws Exception {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }
    }
}
