package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real browser that operates the pages of a running installation. */
final class Browser {
    private static final Duration PATIENCE = Duration.ofMinutes(16);

    private Browser() {}

    /**
     * Runs the browser specifications that carry a tag, and fails with what they said unless some
     * ran and all passed.
     *
     * @param folder where their report is written
     */
    static void passes(RunningTurnback server, String tag, Path folder) throws Exception {
        passes(server, tag, folder, Map.of());
    }

    /**
     * @param told what the specifications are told in their environment
     */
    static void passes(RunningTurnback server, String tag, Path folder, Map<String, String> told)
            throws Exception {
        assertThat(server.getAs("/", "text/html").body())
                .as("the pages have to be built")
                .contains("<script");
        Path report = folder.resolve("browser" + tag.replace('@', '-') + ".log");
        var builder =
                new ProcessBuilder(
                                List.of(
                                        "npx",
                                        "--no-install",
                                        "playwright",
                                        "test",
                                        "--grep",
                                        tag + "$",
                                        "--output",
                                        folder.resolve("browser" + tag.replace('@', '-'))
                                                .toString()))
                        .directory(Path.of(System.getProperty("turnback.webui")).toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(report.toFile());
        builder.environment().put("TURNBACK_URL", server.url());
        builder.environment().put("TURNBACK_TOKEN", server.token());
        builder.environment().putAll(told);
        Process playwright = builder.start();
        if (!playwright.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            playwright.destroyForcibly().waitFor();
        }
        String output = Files.readString(report);
        assertThat(playwright.exitValue()).as(output).isZero();
        assertThat(output).containsPattern("[1-9][0-9]* passed");
    }
}
