package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.endtoend.Pipeline.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The steps that the GitHub Action and the GitLab template run, run by a shell against a running
 * installation. What GitHub and GitLab themselves do around them is not tried here.
 */
@Tag("slow")
class PipelinesTest {

    private static final String GATE = ".github/actions/gate/action.yml";

    @TempDir static Path folder;
    private static RunningTurnback server;
    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws IOException {
        server = RunningTurnback.start(folder.resolve("data"));
        pipeline = Pipeline.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A machine's, good for one component. */
    private static String token(String scope, String component) {
        var answer =
                server.post(
                        "/api/v1/tokens",
                        """
                        {"label":"pipeline of %s","scopes":["%s"],"components":["%s"],
                         "expiresAt":"%s"}"""
                                .formatted(
                                        component,
                                        scope,
                                        component,
                                        Instant.now().plus(Duration.ofDays(1))));
        return RunningTurnback.JSON.readTree(answer.body()).path("secret").asString("");
    }

    private static String careless() {
        return file("combined-careless");
    }

    private static String file(String name) {
        return GateFile.all().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void the_github_action_plans_asks_reports_and_fails_where_the_gate_blocks() throws Exception {
        Path where = Files.createDirectories(folder.resolve("github"));
        Files.writeString(where.resolve("turnback.yaml"), careless());
        var action =
                pipeline.action(
                        GATE,
                        where,
                        Map.of(
                                "server", server.url(),
                                "token", token("RELEASE", "combined-careless"),
                                "plan", "turnback.yaml"));
        assertThat(action.step("plan").exit()).as(action.step("plan").output()).isZero();
        Ran gate = action.step("gate");
        assertThat(gate.exit()).as(gate.output()).isEqualTo(1);
        assertThat(gate.output()).contains("::error title=no-procedure::");
        assertThat(action.output("steps.gate.outputs.verdict")).isEqualTo("BLOCKED");
        assertThat(action.output("steps.plan.outputs.release")).startsWith("rel_");
        assertThat(Files.readString(where.resolve("summary.md")))
                .startsWith("# Gate of combined-careless 2.0");
        assertThat(Files.readString(where.resolve("turnback-gate.xml"))).contains("<testsuite ");
        assertThat(Files.readString(where.resolve("env"))).isEqualTo("JAVA_HOME=/jdk/of/the/job\n");
        assertThat(Files.readString(where.resolve("path"))).isEqualTo("/jdk/of/the/job/bin\n");

        var asked =
                pipeline.action(
                        GATE,
                        where.resolve("again"),
                        Map.of(
                                "server", server.url(),
                                "token", token("GATE", "combined-careless"),
                                "release", action.output("steps.plan.outputs.release")));
        assertThat(asked.step("gate").exit()).as(asked.step("gate").output()).isEqualTo(1);
        assertThat(asked.output("steps.gate.outputs.verdict")).isEqualTo("BLOCKED");
    }

    @Test
    void the_github_action_passes_where_the_gate_only_observes() throws Exception {
        Path where = Files.createDirectories(folder.resolve("observed"));
        Files.writeString(
                where.resolve("turnback.yaml"),
                careless().replace("combined-careless", "observed").replace("ENFORCE", "OBSERVE"));
        var action =
                pipeline.action(
                        GATE,
                        where,
                        Map.of(
                                "server", server.url(),
                                "token", token("RELEASE", "observed"),
                                "plan", "turnback.yaml"));
        Ran gate = action.step("gate");
        assertThat(gate.exit()).as(gate.output()).isZero();
        assertThat(gate.output()).contains("::warning title=no-procedure::");
    }

    @Test
    void the_github_action_fails_when_nobody_can_be_asked() throws Exception {
        Path where = Files.createDirectories(folder.resolve("nobody"));
        Files.writeString(where.resolve("turnback-gate.json"), "  \"verdict\" : \"PASSED\",\n");
        Files.writeString(where.resolve("turnback-gate.md"), "# Another gate\n");
        var action =
                pipeline.action(
                        GATE,
                        where,
                        Map.of(
                                "server", "http://127.0.0.1:9",
                                "token", "none",
                                "release", "shop@2.0"));
        assertThat(action.step("gate").exit()).isEqualTo(2);
        assertThat(action.output("steps.gate.outputs.verdict")).isEmpty();
        assertThat(where.resolve("summary.md")).doesNotExist();
    }

    @Test
    void the_gitlab_template_plans_asks_and_reports() throws Exception {
        Path where = Files.createDirectories(folder.resolve("gitlab"));
        Files.writeString(
                where.resolve("turnback.yaml"), careless().replace("combined-careless", "lab"));
        String script = Pipeline.gitlab("docs/pipelines/gitlab-gate.yml", ".turnback-gate");
        Ran ran =
                pipeline.bash(
                        script,
                        where,
                        Map.of(
                                "TURNBACK_HOME", folder.toString(),
                                "TURNBACK_SERVER", server.url(),
                                "TURNBACK_TOKEN", token("RELEASE", "lab"),
                                "TURNBACK_PLAN", "turnback.yaml",
                                "TURNBACK_RELEASE", ""));
        assertThat(ran.exit()).as(ran.output()).isEqualTo(1);
        assertThat(ran.output()).contains("BLOCKED  lab 2.0 is blocked by");
        assertThat(Files.readString(where.resolve("turnback-gate.xml"))).contains("<failure ");
        assertThat(Files.readString(where.resolve("turnback-gate.md"))).startsWith("# Gate of ");
    }
}
