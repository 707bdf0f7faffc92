package dev.turnback.cli.upload;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Talks to the server. A connection that is lost once it was there, and a server that is busy, are
 * tried again with growing waits; every command carries its key, so that a repeat does no harm.
 */
public final class ServerClient {

    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(60);
    private static final int NOT_MODIFIED = 304;

    private final ServerAddress address;
    private final Patience patience;
    private final Consumer<String> notices;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private boolean reachedOnce;

    /**
     * @param notices is told when a connection was lost and is tried again
     */
    public ServerClient(ServerAddress address, Patience patience, Consumer<String> notices) {
        this.address = address;
        this.patience = patience;
        this.notices = notices;
    }

    /**
     * Nothing is sent yet.
     *
     * @param path from {@code /api/v1} on
     * @throws CliException for any answer but success, in the server's words
     */
    public JsonNode get(String path) {
        Answer answer = send(request(path).GET().build(), "Run the command again.");
        if (!answer.ok()) {
            throw refused(answer);
        }
        return answer.json();
    }

    /**
     * The answer as text, which is not JSON.
     *
     * @throws CliException for any answer but success, in the server's words
     */
    public String text(String path) {
        Answer answer = send(request(path).GET().build(), "Run the command again.");
        if (!answer.ok()) {
            throw refused(answer);
        }
        return answer.body();
    }

    /**
     * A text, unless it is the one that the caller has.
     *
     * @param etag of the text that the caller has, with its quotes; null when it has none
     * @throws CliException for any answer but success, in the server's words
     */
    public Fetched fetch(String path, @Nullable String etag) {
        HttpRequest.Builder request = request(path).GET();
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        HttpResponse<String> response = exchange(request.build(), "Run the command again.");
        if (response.statusCode() == NOT_MODIFIED) {
            return new Fetched(false, "", etag == null ? "" : etag);
        }
        Answer answer = answer(response);
        if (!answer.ok()) {
            throw refused(answer);
        }
        String sent = response.headers().firstValue("ETag").orElse("");
        if (sent.isEmpty()) {
            throw CliException.error(address.url() + " sent no ETag with " + path);
        }
        return new Fetched(true, answer.body(), sent);
    }

    /**
     * Hands in a command.
     *
     * @param path from {@code /api/v1} on
     * @param key the same when the same command is repeated
     * @param body JSON
     * @throws CliException for any answer but success, in the server's words
     */
    public JsonNode command(String path, String key, String body) {
        Answer answer = post(path, key, body);
        if (!answer.ok()) {
            throw refused(answer);
        }
        return answer.json();
    }

    Answer post(String path, String key, String body) {
        return post(path, key, "application/json", body);
    }

    /**
     * Whatever the server says to it.
     *
     * @param key of this command, so that a repeat does no harm
     */
    public Answer post(String path, String key, String mediaType, String body) {
        HttpRequest request =
                request(path)
                        .header("Content-Type", mediaType)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return send(request, "The same command resumes where this one stopped.");
    }

    /** Without a slash at the end. */
    public String url() {
        return address.url();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address.url() + path))
                        .timeout(REQUEST_LIMIT)
                        .header("Accept", "application/json");
        String token = address.token();
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request, String advice) {
        return answer(exchange(request, advice));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.body());
    }

    private HttpResponse<String> exchange(HttpRequest request, String advice) {
        Duration waited = Duration.ZERO;
        Duration wait = patience.first();
        while (true) {
            String trouble;
            try {
                HttpResponse<String> response =
                        http.send(request, HttpResponse.BodyHandlers.ofString());
                reachedOnce = true;
                Answer answer = answer(response);
                if (answer.status() != 503 && answer.status() != 429) {
                    return response;
                }
                trouble = busy(answer.json().path("detail").asString(""));
            } catch (IOException e) {
                if (!reachedOnce) {
                    throw unreachable();
                }
                trouble = "the connection to " + address.url() + " was lost";
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw CliException.error("Stopped. " + advice);
            }
            if (waited.compareTo(patience.total()) >= 0) {
                throw CliException.error(
                        "Gave up after " + waited.toSeconds() + " s: " + trouble + ". " + advice);
            }
            notices.accept(trouble + "; trying again in " + wait.toMillis() / 1000.0 + " s");
            pause(wait, advice);
            waited = waited.plus(wait);
            wait = patience.after(wait);
        }
    }

    /**
     * @param why in the server's words, empty when it does not say
     */
    private static String busy(String why) {
        return why.isEmpty() ? "the server is busy" : "the server is busy (" + why + ")";
    }

    private static void pause(Duration wait, String advice) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CliException.error("Stopped. " + advice);
        }
    }

    private CliException unreachable() {
        return CliException.error(
                "No server answers at "
                        + address.url()
                        + ". Start one with `turnback up`, or name another with --server URL"
                        + " or TURNBACK_SERVER.");
    }

    /** Why it stops, in the server's words. */
    public CliException refused(Answer answer) {
        return refused(answer, null);
    }

    CliException refused(Answer answer, @Nullable String afterwards) {
        String tail = afterwards == null ? "" : " " + afterwards;
        return switch (answer.status()) {
            case 401 ->
                    CliException.error(
                            (address.token() == null
                                            ? "The server asks for a token and none was found."
                                            : "The server does not know this token.")
                                    + " It is looked for in "
                                    + address.tokenPlaces()
                                    + " (--data names the folder).");
            case 403 -> CliException.refused("This token may not do that: " + answer.detail());
            case 409, 422 -> CliException.refused("Refused: " + answer.detail() + tail);
            case 507 ->
                    CliException.error(
                            "The server's disk is full; nothing of this batch was stored."
                                    + " Make room, then run the same command: it resumes.");
            default ->
                    CliException.error(
                            "The server answered "
                                    + answer.status()
                                    + ": "
                                    + answer.detail()
                                    + tail);
        };
    }
}
