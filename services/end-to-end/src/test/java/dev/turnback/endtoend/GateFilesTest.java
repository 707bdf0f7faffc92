package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plan files, and what the gate finds of each: by API, by command line and in the browser. */
@Tag("slow")
class GateFilesTest {

    private static final Pattern FOUND =
            Pattern.compile("^ {2}(?:BLOCKS|warns|waived) +([a-z-]+)$", Pattern.MULTILINE);

    @TempDir Path folder;

    @Test
    void each_file_has_exactly_the_blind_spots_that_it_says_wherever_one_asks() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Map<String, Set<String>> releases = new LinkedHashMap<>();
            for (GateFile file : GateFile.all()) {
                releases.put(byApi(server, file), file.finds());
            }
            assertThat(found(releases)).containsExactlyInAnyOrderElementsOf(rules(server));
            Browser.passes(
                    server,
                    "@gate",
                    folder,
                    Map.of("GATE_FINDS", RunningTurnback.JSON.writeValueAsString(releases)));
        }
    }

    /** Plans it by the command line, and asks both. */
    private String byApi(RunningTurnback server, GateFile file) throws Exception {
        var evidence = new GateEvidence(server, folder);
        evidence.before(file);
        Path written = Files.writeString(folder.resolve(file.name() + ".yaml"), file.text());
        CommandLine.Result planned =
                CommandLine.run(server, "release", "plan", "-f", written.toString(), "--quiet");
        assertThat(planned.exit()).as(file.name() + ": " + planned.output()).isZero();
        String release = planned.output().strip();
        evidence.after(file, server.read("/api/v1/releases/" + release));

        JsonNode gate = server.read("/api/v1/releases/" + release + "/gate");
        assertThat(ids(gate))
                .as(file.name() + ": " + gate.toPrettyString())
                .isEqualTo(file.finds());
        CommandLine.Result asked =
                CommandLine.run(server, "gate", file.name() + "@2.0", "--dry-run");
        assertThat(printed(asked.output())).as(asked.output()).isEqualTo(file.finds());
        assertThat(asked.exit()).as(asked.output()).isEqualTo(blocks(gate) ? 1 : 0);
        return release;
    }

    private static boolean blocks(JsonNode gate) {
        return gate.path("blindSpots")
                .valueStream()
                .anyMatch(spot -> spot.path("severity").asString().equals("BLOCKING"));
    }

    private static Set<String> ids(JsonNode gate) {
        var ids = new TreeSet<String>();
        gate.path("blindSpots").forEach(spot -> ids.add(spot.path("id").asString()));
        return ids;
    }

    private static Set<String> printed(String output) {
        return new TreeSet<>(
                FOUND.matcher(output)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }

    private static Set<String> found(Map<String, Set<String>> releases) {
        var all = new TreeSet<String>();
        releases.values().forEach(all::addAll);
        return all;
    }

    private static List<String> rules(RunningTurnback server) {
        return server.read("/api/v1/gate/rules")
                .path("items")
                .valueStream()
                .map(rule -> rule.path("id").asString())
                .toList();
    }
}
