package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * The steps that the GitHub Action and the GitLab template run, run by a shell against a running
 * installation. What GitHub and GitLab themselves do around them is not tried here.
 */
@Tag("slow")
class PipelinesTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([a-z_.]+) *}}");

    @TempDir static Path folder;
    private static RunningTurnback server;
    private static Path home;

    @BeforeAll
    static void start() throws IOException {
        server = RunningTurnback.start(folder.resolve("data"));
        home = Files.createDirectories(folder.resolve("action/of/gate"));
        Path script = folder.resolve("turnback");
        String command =
                Processes.java("dev.turnback.cli.Turnback", List.of()).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
        Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode yaml(String path) throws IOException {
        Path root = Path.of(System.getProperty("turnback.webui", "")).resolveSibling("");
        Object yaml = new Yaml().load(Files.readString(root.resolve(path)));
        return RunningTurnback.JSON.valueToTree(yaml);
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

    private record Ran(int exit, String output) {}

    private static Ran bash(String script, Path where, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile(folder, "step", ".out");
            var builder =
                    new ProcessBuilder(
                                    "bash",
                                    "--noprofile",
                                    "--norc",
                                    "-eo",
                                    "pipefail",
                                    "-c",
                                    script)
                            .directory(where.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Ran(process.waitFor(), Files.readString(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What GitHub does with a composite action, as far as its shell steps go. */
    private static final class Action {
        private final Path where;
        private final Map<String, String> known = new TreeMap<>();
        private final Map<String, Ran> steps = new LinkedHashMap<>();
        private boolean failed;

        Action(Path where, Map<String, String> inputs) throws IOException {
            this.where = Files.createDirectories(where);
            JsonNode action = yaml(".github/actions/gate/action.yml");
            action.path("inputs")
                    .forEachEntry(
                            (name, about) ->
                                    known.put(
                                            "inputs." + name, about.path("default").asString("")));
            inputs.forEach((name, value) -> known.put("inputs." + name, value));
            known.put("github.action_path", home.toString());
            for (JsonNode step : action.path("runs").path("steps")) {
                if (step.has("run")
                        && (!failed || step.path("if").asString("").equals("always()"))) {
                    Ran ran = run(step);
                    failed |= ran.exit() != 0;
                    steps.put(step.path("id").asString("last"), ran);
                }
            }
        }

        private Ran run(JsonNode step) throws IOException {
            Path output = Files.createTempFile(where, "output", "");
            var environment = new TreeMap<String, String>();
            step.path("env")
                    .forEachEntry(
                            (name, value) -> environment.put(name, filled(value.asString(""))));
            environment.put("GITHUB_OUTPUT", output.toString());
            environment.put("GITHUB_ENV", where.resolve("env").toString());
            environment.put("GITHUB_PATH", where.resolve("path").toString());
            environment.put("JAVA_HOME", "/jdk/of/the/job");
            environment.put("GITHUB_STEP_SUMMARY", where.resolve("summary.md").toString());
            environment.put("RUNNER_TEMP", where.toString());
            Ran ran = bash(step.path("run").asString(""), where, environment);
            for (String line : Files.readAllLines(output)) {
                int is = line.indexOf('=');
                known.put(
                        "steps."
                                + step.path("id").asString("")
                                + ".outputs."
                                + line.substring(0, is),
                        line.substring(is + 1));
            }
            return ran;
        }

        private String filled(String text) {
            return EXPRESSION
                    .matcher(text)
                    .replaceAll(
                            found ->
                                    Matcher.quoteReplacement(
                                            known.getOrDefault(found.group(1), "")));
        }

        private Ran step(String id) {
            return Objects.requireNonNull(steps.get(id), () -> id + " did not run: " + steps);
        }

        private String output(String name) {
            return known.getOrDefault(name, "");
        }
    }

    @Test
    void the_github_action_plans_asks_reports_and_fails_where_the_gate_blocks() throws Exception {
        Path where = Files.createDirectories(folder.resolve("github"));
        Files.writeString(where.resolve("turnback.yaml"), careless());
        var action =
                new Action(
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
                new Action(
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
                new Action(
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
                new Action(
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
        String script =
                yaml("docs/pipelines/gitlab-gate.yml")
                        .path(".turnback-gate")
                        .path("script")
                        .valueStream()
                        .map(line -> line.asString(""))
                        .collect(Collectors.joining("\n"));
        Ran ran =
                bash(
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
