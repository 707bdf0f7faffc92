package dev.turnback.decision.notify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import tools.jackson.databind.json.JsonMapper;

/**
 * An incoming webhook as Slack has them; Mattermost, Rocket.Chat and others take the same. Its
 * address is a secret: nothing that is said or logged holds more of it than the host.
 */
public final class SlackWebhook implements Channel, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERRORS = 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final HttpClient client;

    /**
     * @param address http or https
     * @throws IllegalArgumentException when it is none
     */
    public SlackWebhook(URI address, Executor executor) {
        this.address = checked(address);
        client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(executor)
                        .build();
    }

    private static URI checked(URI address) {
        String scheme = address.getScheme();
        if (scheme == null
                || !scheme.toLowerCase(Locale.ROOT).matches("https?")
                || address.getHost() == null) {
            throw new IllegalArgumentException(
                    "where to notify must be an address like https://hooks.example.com/…");
        }
        return address;
    }

    @Override
    public CompletableFuture<Answer> tell(String text) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("text", text))))
                        .build();
        return client.sendAsync(request, BodyHandlers.discarding())
                .handle(
                        (response, failure) ->
                                failure == null ? answer(response) : unreachable(failure));
    }

    private Answer answer(HttpResponse<Void> response) {
        int status = response.statusCode();
        return status / 100 == 2
                ? new Answer.Accepted()
                : new Answer.Refused(
                        "%s answered %d".formatted(address.getHost(), status),
                        status == TOO_MANY || status >= SERVER_ERRORS);
    }

    private Answer unreachable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return new Answer.Refused(
                "%s was not reached: %s"
                        .formatted(address.getHost(), cause.getClass().getSimpleName()),
                true);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
