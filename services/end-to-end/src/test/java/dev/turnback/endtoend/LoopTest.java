package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What one team learns from an incident reaches the next release of another: a real browser goes
 * all the way, and calls the command line where a pipeline would.
 */
@Tag("slow")
class LoopTest {

    /** Whose plan the gate has nothing to say about, until there is guidance. */
    private static final String FOLLOWER = "clean";

    @TempDir Path folder;

    @Test
    void a_lesson_holds_up_the_next_release_of_another_team_until_it_is_kept_to() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            breached(server);
            GateFile clean =
                    GateFile.all().stream()
                            .filter(file -> file.name().equals(FOLLOWER))
                            .findFirst()
                            .orElseThrow();
            Path plan = Files.writeString(folder.resolve("turnback.yaml"), clean.text());
            CommandLine.Result planned =
                    CommandLine.run(server, "release", "plan", "-f", plan.toString(), "--quiet");
            assertThat(planned.exit()).as(planned.output()).isZero();
            String release = planned.output().strip();
            new GateEvidence(server, folder)
                    .after(clean, server.read("/api/v1/releases/" + release));
            Browser.passes(
                    server,
                    "@loop",
                    folder,
                    Map.of(
                            "LOOP_RELEASE",
                            release,
                            "LOOP_FILE",
                            folder.resolve("RELEASING.md").toString(),
                            "LOOP_COMMAND",
                            RunningTurnback.JSON.writeValueAsString(
                                    Processes.java("dev.turnback.cli.Turnback", List.of())),
                            "LOOP_EXPOSED",
                            exposed().toString()));
        }
    }

    /** Errors from ten minutes after exposure on, for half an hour, and nobody has decided. */
    private static void breached(RunningTurnback server) {
        new JudgedStory(server, "shop", exposed()).harmed(5, 600, 2_400).knownAt(780);
    }

    private static Instant exposed() {
        return Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
    }
}
