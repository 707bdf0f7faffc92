package dev.turnback.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.storage.Blob;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while it appends, again and again, on the same file. */
@Tag("slow")
class KilledBlobLogTest {

    private static final int ROUNDS = 5;

    @TempDir private Path folder = Path.of("");

    @Test
    void what_was_acknowledged_is_there_under_its_number_and_no_number_is_missing()
            throws Exception {
        Path file = folder.resolve("blobs.db");
        var random = new Random(11);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(recordAndKill(file, 1 + random.nextInt(300)));
            assertThat(stored(file)).containsAll(acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    /** Kills once so many appends were acknowledged; the others are wherever they are then. */
    private static Set<String> recordAndKill(Path file, int acknowledgements) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                BlobRecorder.class.getName(),
                                file.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var acknowledged = new HashSet<String>();
        try (var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null) {
                if (line.endsWith(" .")) {
                    acknowledged.add(line);
                }
                if (acknowledged.size() == acknowledgements) {
                    process.destroyForcibly();
                }
                line = out.readLine();
            }
        } catch (IOException e) {
            // The pipe broke when the process died; what was read counts.
            assertThat(acknowledged).isNotEmpty();
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(acknowledgements);
        return acknowledged;
    }

    private static Set<String> stored(Path file) {
        var lines = new HashSet<String>();
        try (var log = SqliteBlobLog.open(file, () -> Instant.EPOCH)) {
            for (String stream : List.of("s0", "s1")) {
                List<Blob> all = log.read(stream, 0, Integer.MAX_VALUE).join();
                assertThat(all)
                        .extracting(Blob::sequence)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, all.size()).boxed().toList());
                all.forEach(
                        blob ->
                                lines.add(
                                        stream
                                                + " "
                                                + blob.sequence()
                                                + " "
                                                + blob.content().text()
                                                + " ."));
            }
        }
        return lines;
    }
}
