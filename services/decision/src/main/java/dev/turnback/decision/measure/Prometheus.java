package dev.turnback.decision.measure;

import dev.turnback.decision.measure.PrometheusAnswer.Silent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks a server that understands Prometheus' instant queries. Follows no redirects. */
public final class Prometheus implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 1 << 20;

    private final HttpClient client;

    public Prometheus(Executor executor) {
        client =
                HttpClient.newBuilder()
                        .connectTimeout(PATIENCE)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(executor)
                        .build();
    }

    /**
     * Where and how to ask.
     *
     * @param url without a slash at the end
     * @param secret a bearer token, null for none
     */
    public record Target(String url, @Nullable String secret) {

        /** Secrets are for nobody's eyes. */
        @Override
        public String toString() {
            return "Target[" + url + "]";
        }
    }

    /**
     * What a query is at a moment. Never fails: what goes wrong is an answer, after 5 seconds at
     * the latest.
     */
    public CompletableFuture<PrometheusAnswer> ask(Target target, String query, Instant at) {
        String address =
                "%s/api/v1/query?query=%s&time=%s"
                        .formatted(
                                target.url(), URLEncoder.encode(query, StandardCharsets.UTF_8), at);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
        if (target.secret() != null) {
            request.header("Authorization", "Bearer " + target.secret());
        }
        return client.sendAsync(
                        request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST))
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .handle(
                        (response, failure) ->
                                failure == null
                                        ? PrometheusAnswer.read(
                                                response.statusCode(), response.body())
                                        : new Silent(unreachable(failure)));
    }

    private static String unreachable(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof HttpTimeoutException || cause instanceof TimeoutException
                ? "it did not answer within %d s".formatted(PATIENCE.toSeconds())
                : "it was not reached: " + cause.getClass().getSimpleName();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
