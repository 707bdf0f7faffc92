package dev.turnback.release.wording;

import dev.turnback.release.wording.Wording.NotWorded;
import dev.turnback.release.wording.Wording.Worded;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible interface that puts sentences in other words. It is told those sentences and
 * nothing else. Follows no redirects, and is not asked in private networks unless that is allowed.
 * What it says is for people to read: nothing here reads facts from it.
 */
public final class WordingModel implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(10);
    static final int LONGEST_ANSWER_BYTES = 64 << 10;
    static final int LONGEST_TEXT = 2_000;

    private static final NotWorded OFF =
            new NotWorded("No model is set up to put drafts in words.");

    private static final String TASK =
            "Put the sentences below into one short plain paragraph for engineers. Add no facts,"
                    + " steps, numbers or advice. Do not say that anything can be undone unless a"
                    + " sentence says so. No markup, no links.";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WordingSettings settings;
    private final Duration patience;
    private final Executor executor;
    private final HttpClient client;

    public WordingModel(WordingSettings settings, Executor executor) {
        this(settings, executor, PATIENCE);
    }

    /**
     * @param patience for the whole of an answer
     */
    public WordingModel(WordingSettings settings, Executor executor, Duration patience) {
        this.settings = settings;
        this.executor = executor;
        this.patience = patience;
        client =
                HttpClient.newBuilder()
                        .connectTimeout(patience)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .executor(executor)
                        .build();
    }

    /**
     * Never fails: what goes wrong is an answer.
     *
     * @param sentences of templates and counts; nothing that people wrote
     */
    public CompletableFuture<Wording> word(List<String> sentences) {
        URI url = settings.url();
        if (url == null) {
            return CompletableFuture.completedFuture(OFF);
        }
        return CompletableFuture.supplyAsync(() -> isRefused(url), executor)
                .thenCompose(
                        refused ->
                                refused
                                        ? CompletableFuture.completedFuture(
                                                alone("its address is of a private network"))
                                        : ask(url, sentences))
                .exceptionally(failure -> alone(reason(failure)));
    }

    private boolean isRefused(URI url) {
        try {
            return !settings.privateAllowed() && Neighbourhood.isPrivate(url.getHost());
        } catch (UnknownHostException e) {
            throw new CompletionException(e);
        }
    }

    private CompletableFuture<Wording> ask(URI url, List<String> sentences) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/chat/completions"))
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        JSON.writeValueAsString(question(sentences))));
        if (settings.key() != null) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER_BYTES));
        return exchange.copy()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> exchange.cancel(true))
                .thenApply(this::read);
    }

    private Map<String, Object> question(List<String> sentences) {
        return Map.of(
                "model",
                settings.model(),
                "temperature",
                0,
                "max_tokens",
                500,
                "messages",
                List.of(
                        Map.of("role", "system", "content", TASK),
                        Map.of("role", "user", "content", String.join("\n", sentences))));
    }

    private Wording read(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            return alone("it answered " + response.statusCode());
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (!type.toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
            return alone("its answer was no JSON");
        }
        try {
            JsonNode said = JSON.readTree(response.body()).at("/choices/0/message/content");
            return said.isString() ? text(said.asString()) : alone("its answer held no words");
        } catch (JacksonException e) {
            return alone("its answer was no JSON");
        }
    }

    private Wording text(String said) {
        String text = PlainText.of(said);
        if (text.isEmpty()) {
            return alone("its answer held no words");
        }
        return text.length() > LONGEST_TEXT
                ? alone("it said more than " + LONGEST_TEXT + " characters")
                : new Worded(settings.model(), text);
    }

    private static NotWorded alone(String why) {
        return new NotWorded("The model that puts drafts in words was of no help: " + why + ".");
    }

    private String reason(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return cause instanceof HttpTimeoutException || cause instanceof TimeoutException
                ? "it did not answer within %d s".formatted(patience.toSeconds())
                : "it was not reached, or said too much (%s)"
                        .formatted(cause.getClass().getSimpleName());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
