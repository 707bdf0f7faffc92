package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.Commit;
import dev.turnback.storage.LogVerifier;
import dev.turnback.storage.StoredEvent;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed in the middle of its work, again and again, on the same log. */
@Tag("slow")
class KilledProcessTest {
    private static final int ROUNDS = 20;

    @TempDir private Path folder = Path.of(".");

    @Test
    void what_was_acknowledged_is_there_exactly_once_and_the_chain_verifies() throws Exception {
        Path file = folder.resolve("tallies.log.db");
        var random = new Random(7);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(recordAndKill(file, 1 + random.nextInt(400)));
            check(file, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    /** Kills once so many commands were acknowledged; the others are wherever they are then. */
    private List<String> recordAndKill(Path file, int acknowledgements) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Recorder.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var acknowledged = new ArrayList<String>();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String key = out.readLine();
            while (key != null) {
                if (key.length() == 36) {
                    acknowledged.add(key);
                }
                if (acknowledged.size() == acknowledgements) {
                    process.destroyForcibly();
                }
                key = out.readLine();
            }
        } catch (IOException e) {
            // The pipe broke when the process died; what was read counts.
            assertThat(acknowledged).isNotEmpty();
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    private static void check(Path file, Set<String> acknowledged) {
        try (var log = SqliteCommitLog.open(file)) {
            assertThat(LogVerifier.verify(log, progress -> {}).join().intact()).isTrue();
            var keys = new ArrayList<String>();
            List<Commit> page = log.read(1, 256).join();
            while (!page.isEmpty()) {
                page.forEach(commit -> commit.events().forEach(event -> addKey(event, keys)));
                page = log.read(page.getLast().last() + 1, 256).join();
            }
            assertThat(keys).doesNotHaveDuplicates().containsAll(acknowledged);
        }
    }

    private static void addKey(StoredEvent event, List<String> keys) {
        String key = event.metadata().get(RecordedEvent.Metadata.IDEMPOTENCY_KEY);
        if (key != null) {
            keys.add(key);
        }
    }
}
