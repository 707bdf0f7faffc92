package dev.turnback.endtoend;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server of somebody else's that runs on loopback for a test.
 *
 * @param url where it is asked, without a slash at the end
 */
record RealProcess(Process process, URI url) implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /**
     * Returns once it says that it is ready.
     *
     * @param names what the program is called where it may be installed
     * @param folder of its own: its log goes there
     * @throws IllegalStateException with its log when it ends or does not get ready
     */
    static RealProcess start(List<String> names, List<String> options, int port, Path folder)
            throws IOException {
        var command = new ArrayList<>(List.of(program(names)));
        command.addAll(options);
        Path log = folder.resolve("log");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        var started = new RealProcess(process, URI.create("http://127.0.0.1:" + port));
        long deadline = System.nanoTime() + START.toNanos();
        while (!started.isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                started.close();
                throw new IllegalStateException(
                        names.getFirst() + " did not get ready:\n" + Files.readString(log));
            }
            RunningTurnback.pause(Duration.ofMillis(50));
        }
        return started;
    }

    private static String program(List<String> names) {
        List<Path> folders =
                List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                        .map(Path::of)
                        .toList();
        return names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        names.getFirst()
                                                + " is not installed: ./turnback test does it"));
    }

    private boolean isReady() {
        try {
            return get("/-/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    HttpResponse<String> get(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
