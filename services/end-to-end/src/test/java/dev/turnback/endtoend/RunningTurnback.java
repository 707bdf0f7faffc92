package dev.turnback.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One running installation: a process, its data folder and an HTTP client with the admin token. */
final class RunningTurnback implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MAIN = "dev.turnback.allinone.AllInOne";
    private static final String CLUSTER = "dev.turnback.cluster.Cluster";

    final Path data;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;

    private RunningTurnback(Path data, Process process, URI url) {
        this.data = data;
        this.process = process;
        this.url = url;
    }

    static RunningTurnback start(Path data, String... options) {
        return start(data, List.of(), options);
    }

    /**
     * @param wrapper a command that runs the rest of its arguments, such as a shell that sets
     *     limits
     */
    static RunningTurnback start(Path data, List<String> wrapper, String... options) {
        var arguments = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        arguments.addAll(List.of(options));
        var command = new ArrayList<>(wrapper);
        command.addAll(Processes.java(MAIN, arguments));
        return run(data, command);
    }

    /** Every service in a process of its own; what is asked is asked of the gateway. */
    static RunningTurnback startCluster(Path data, List<String> options) {
        var arguments = new ArrayList<>(List.of("--port", "0", "--data", data.toString()));
        arguments.addAll(options);
        return run(data, Processes.java(CLUSTER, arguments));
    }

    /** The processes of a cluster, by the main class that each runs. */
    List<ProcessHandle> children(String mainClass) {
        return process.descendants()
                .filter(
                        child ->
                                child.info().arguments().stream()
                                        .flatMap(Arrays::stream)
                                        .anyMatch(mainClass::equals))
                .toList();
    }

    /**
     * @param classes a folder of classes that are taken instead of Turnback's own
     */
    static RunningTurnback startWith(Path classes, Path data) {
        return run(
                data,
                Processes.java(
                        classes.toString(),
                        MAIN,
                        List.of("--port", "0", "--data", data.toString())));
    }

    private static RunningTurnback run(Path data, List<String> command) {
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve("server.json"));
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            data.resolveSibling(data.getFileName() + ".log")
                                                    .toFile()))
                            .start();
            return awaitReady(data, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningTurnback awaitReady(Path data, Process process) throws IOException {
        Path serverJson = data.resolve("server.json");
        await(process, data, () -> Files.exists(serverJson));
        URI url = URI.create(JSON.readTree(Files.readString(serverJson)).get("url").asString());
        var running = new RunningTurnback(data, process, url);
        await(process, data, () -> running.get("/health/ready", null).statusCode() == 200);
        return running;
    }

    private static void await(Process process, Path data, Condition condition) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Turnback did not get ready:\n" + told(data));
            }
            pause(Duration.ofMillis(50));
        }
    }

    /** What it printed, and the processes of a cluster too. */
    private static String told(Path data) throws IOException {
        var all =
                new StringBuilder(
                        Files.readString(data.resolveSibling(data.getFileName() + ".log")));
        Path processes = data.resolve("processes");
        if (Files.isDirectory(processes)) {
            try (var logs = Files.list(processes)) {
                for (Path log : logs.sorted().toList()) {
                    all.append("--- ").append(log.getFileName()).append('\n');
                    all.append(Files.readString(log));
                }
            }
        }
        return all.toString();
    }

    static void pause(Duration duration) {
        try {
            TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Something that may come true; an I/O failure means "not yet". */
    private interface Condition {
        boolean holds() throws IOException;
    }

    String url() {
        return url.toString();
    }

    String token() {
        try {
            return Files.readString(data.resolve("admin.token")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode read(String path) {
        var answer = get(path, token());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " → " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> get(String path, @Nullable String token) {
        return send(path, token, b -> b.GET());
    }

    /** Sends a command that has to be taken, and gives back what was answered. */
    JsonNode accepted(String path, String json) {
        var answer = post(path, json);
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new AssertionError(path + " → " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    HttpResponse<String> post(String path, String json, String idempotencyKey) {
        return send(
                path,
                token(),
                b ->
                        b.header("Content-Type", "application/json")
                                .header("Idempotency-Key", idempotencyKey)
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** What GitHub sends to a source, signed by this secret. */
    HttpResponse<String> deliver(String source, String delivery, String body, String secret)
            throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
        return send(
                "/ingest/" + source,
                null,
                b ->
                        b.header("Content-Type", "application/json")
                                .header("X-GitHub-Event", "deployment_status")
                                .header("X-GitHub-Delivery", delivery)
                                .header(
                                        "X-Hub-Signature-256",
                                        "sha256=" + HexFormat.of().formatHex(signature))
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A post of another media type than JSON. */
    HttpResponse<String> postAs(String path, String mediaType, String body) {
        return send(
                path,
                token(),
                b ->
                        b.header("Content-Type", mediaType)
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A post about the version that was looked at. */
    HttpResponse<String> postIfMatch(String path, String json, int version) {
        return send(
                path,
                token(),
                b ->
                        b.header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .header("If-Match", "\"" + version + "\"")
                                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** The same in another media type, with the admin token. */
    HttpResponse<String> getAs(String path, String mediaType) {
        return send(path, token(), b -> b.header("Accept", mediaType).GET());
    }

    /** Starts the session of a browser. */
    BrowserSession signIn(String signInName, String password) {
        var answer =
                send(
                        "/api/v1/session",
                        null,
                        b ->
                                b.header("Content-Type", "application/json")
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"name\":\"%s\",\"password\":\"%s\"}"
                                                                .formatted(signInName, password))));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        return new BrowserSession(this, cookie.substring(0, cookie.indexOf(';')));
    }

    /** Somebody who has signed in. */
    record BrowserSession(RunningTurnback server, String cookie) {

        void post(String path, String json, int status) {
            var answer =
                    server.send(
                            path,
                            null,
                            b ->
                                    b.header("Content-Type", "application/json")
                                            .header("Cookie", cookie)
                                            .header("Idempotency-Key", UUID.randomUUID().toString())
                                            .POST(HttpRequest.BodyPublishers.ofString(json)));
            if (answer.statusCode() != status) {
                throw new AssertionError(path + " → " + answer.statusCode() + " " + answer.body());
            }
        }
    }

    private HttpResponse<String> send(
            String path,
            @Nullable String token,
            java.util.function.UnaryOperator<HttpRequest.Builder> method) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return http.send(method.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Pulls the plug: SIGKILL, no shutdown hook, no last write. */
    void kill() {
        process.destroyForcibly();
        waitForEnd();
    }

    @Override
    public void close() {
        process.destroy();
        waitForEnd();
    }

    private void waitForEnd() {
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
