package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * Runs the steps of the GitHub Actions and the GitLab templates by a shell.
 *
 * @param folder that has the script {@code turnback}
 * @param home where an action is, as if it had been fetched beside that script
 */
record Pipeline(Path folder, Path home) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([a-z_.-]+) *}}");

    /** How a step ended, and all that it said. */
    record Ran(int exit, String output) {}

    /** With a script that runs the command line of this build. */
    static Pipeline in(Path folder) throws IOException {
        Path script = folder.resolve("turnback");
        String command =
                Processes.java("dev.turnback.cli.Turnback", List.of()).stream()
                        .map(word -> "'" + word.replace("'", "'\\''") + "'")
                        .collect(Collectors.joining(" "));
        Files.writeString(script, "#!/bin/sh\nexec " + command + " \"$@\"\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return new Pipeline(folder, Files.createDirectories(folder.resolve("action/of/its")));
    }

    /** The script of a job that a GitLab template has. */
    static String gitlab(String path, String job) throws IOException {
        return yaml(path)
                .path(job)
                .path("script")
                .valueStream()
                .map(line -> line.asString(""))
                .collect(Collectors.joining("\n"));
    }

    private static JsonNode yaml(String path) throws IOException {
        Path root = Path.of(System.getProperty("turnback.webui", "")).resolveSibling("");
        Object yaml = new Yaml().load(Files.readString(root.resolve(path)));
        return RunningTurnback.JSON.valueToTree(yaml);
    }

    /** Runs an action of this repository. */
    Action action(String path, Path where, Map<String, String> inputs) throws IOException {
        return new Action(this, yaml(path), where, inputs);
    }

    Ran bash(String script, Path where, Map<String, String> environment) {
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
    static final class Action {
        private final Pipeline pipeline;
        private final Path where;
        private final Map<String, String> known = new TreeMap<>();
        private final Map<String, Ran> steps = new LinkedHashMap<>();
        private boolean failed;

        private Action(Pipeline pipeline, JsonNode action, Path where, Map<String, String> inputs)
                throws IOException {
            this.pipeline = pipeline;
            this.where = Files.createDirectories(where);
            action.path("inputs")
                    .forEachEntry(
                            (name, about) ->
                                    known.put(
                                            "inputs." + name, about.path("default").asString("")));
            inputs.forEach((name, value) -> known.put("inputs." + name, value));
            known.put("github.action_path", pipeline.home().toString());
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
            Ran ran = pipeline.bash(step.path("run").asString(""), where, environment);
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

        Ran step(String id) {
            return Objects.requireNonNull(steps.get(id), () -> id + " did not run: " + steps);
        }

        String output(String name) {
            return known.getOrDefault(name, "");
        }
    }
}
