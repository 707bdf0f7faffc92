package dev.turnback.feed.http;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.UnavailableException;
import dev.turnback.web.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;

/**
 * Reads what services publish from the services themselves. It hears of nothing, so whoever follows
 * a source is told every second that there may be news.
 */
public final class HttpEventFeed implements EventFeed, AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(1);

    private final Map<String, List<URI>> services;
    private final UnaryOperator<String> tokens;
    private final ScheduledExecutorService timer;
    private final Executor executor;
    private final HttpClient client;

    /**
     * @param services where each source is found: several addresses are replicas of one service,
     *     tried one after the other
     * @param tokens the bearer token for a source, asked for with every request
     * @param executor runs callbacks and reads answers
     * @param timer only ever runs short steps
     */
    public HttpEventFeed(
            Map<String, List<URI>> services,
            UnaryOperator<String> tokens,
            Executor executor,
            ScheduledExecutorService timer) {
        this.services = new TreeMap<>(services);
        this.tokens = tokens;
        this.executor = executor;
        this.timer = timer;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .executor(executor)
                        .build();
    }

    @Override
    public Set<String> sources() {
        return Set.copyOf(services.keySet());
    }

    /** Fails with {@link UnavailableException} when no replica answers as it should. */
    @Override
    public CompletableFuture<Page> read(String source, long after, int max) {
        List<URI> replicas = services.get(source);
        if (replicas == null) {
            return CompletableFuture.failedFuture(
                    new IllegalArgumentException("the feed has no source " + source));
        }
        String query =
                PublishedRoute.path(source)
                        + "?after="
                        + after
                        + "&limit="
                        + Math.clamp(max, 1, PublishedRoute.MOST);
        return ask(source, query, replicas.iterator());
    }

    private CompletableFuture<Page> ask(String source, String query, Iterator<URI> replicas) {
        URI replica = replicas.next();
        HttpRequest request =
                HttpRequest.newBuilder(replica.resolve(query))
                        .timeout(ANSWER)
                        .header("Authorization", "Bearer " + tokens.apply(source))
                        .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
                .thenApply(answer -> page(source, answer))
                .exceptionallyCompose(
                        failure ->
                                replicas.hasNext()
                                        ? ask(source, query, replicas)
                                        : CompletableFuture.failedFuture(
                                                unavailable(source, replica, failure)));
    }

    private static Page page(String source, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("it answered " + answer.statusCode());
        }
        try {
            return Json.mapper().readValue(answer.body(), CloudEventJson.Page.class).page(source);
        } catch (JacksonException e) {
            throw new IllegalStateException("its answer does not read", e);
        }
    }

    private static Throwable unavailable(String source, URI replica, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return new UnavailableException(
                "what %s publishes cannot be read at %s: %s".formatted(source, replica, cause),
                cause);
    }

    @Override
    public Subscription onAdvance(String source, Runnable callback) {
        if (!services.containsKey(source)) {
            throw new IllegalArgumentException("the feed has no source " + source);
        }
        long period = ASK_AGAIN.toMillis();
        Future<?> asking =
                timer.scheduleWithFixedDelay(
                        () -> executor.execute(callback), period, period, TimeUnit.MILLISECONDS);
        return () -> asking.cancel(false);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
