package dev.turnback.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code turnback} command line as a child process that talks to one installation. */
final class CommandLine {
    private CommandLine() {}

    /**
     * @param output standard output and error, in the order they were written
     */
    record Result(int exit, String output) {}

    static Result run(RunningTurnback server, String... arguments) {
        try {
            Path out = Files.createTempFile("turnback-cli", ".out");
            Process process = start(server, out, arguments);
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            int exit = process.waitFor();
            String output = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            return new Result(exit, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Process start(RunningTurnback server, Path out, String... arguments) throws IOException {
        var builder =
                new ProcessBuilder(Processes.java("dev.turnback.cli.Turnback", List.of(arguments)))
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
        builder.environment().put("TURNBACK_SERVER", server.url());
        builder.environment().put("TURNBACK_TOKEN", server.token());
        return builder.start();
    }
}
