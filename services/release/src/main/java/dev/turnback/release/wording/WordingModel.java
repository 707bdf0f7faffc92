package dev.turnback.release.wording;

import dev.turnback.release.wording.Wording.NotWorded;
import dev.turnback.release.wording.Wording.Worded;
import dev.turnback.service.outbound.Names;
import dev.turnback.service.outbound.Outbound;
import dev.turnback.service.outbound.PrivateAddressException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An OpenAI-compatible interface that puts sentences in other words. It is told those sentences and
 * nothing else. Follows no redirects, and is not asked in private networks unless that is allowed.
 * What it says is for people to read: nothing here reads facts from it.
 */
public final class WordingModel {

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
    private final Outbound outbound;

    public WordingModel(WordingSettings settings, Executor executor) {
        this(settings, executor, PATIENCE);
    }

    /**
     * @param patience for the whole of an answer
     */
    public WordingModel(WordingSettings settings, Executor executor, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        outbound =
                new Outbound(Names.OF_THIS_MACHINE, settings.privateAllowed(), patience, executor);
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
        return ask(url, sentences)
                .thenApply(this::read)
                .exceptionally(failure -> alone(reason(failure)));
    }

    private CompletableFuture<Outbound.Answer> ask(URI url, List<String> sentences) {
        var headers = new HashMap<>(Map.of("Accept", "application/json"));
        if (settings.key() != null) {
            headers.put("Authorization", "Bearer " + settings.key());
        }
        return outbound.post(
                URI.create(url + "/chat/completions"),
                headers,
                JSON.writeValueAsBytes(question(sentences)),
                LONGEST_ANSWER_BYTES);
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

    private Wording read(Outbound.Answer response) {
        if (response.status() != 200) {
            return alone("it answered " + response.status());
        }
        if (!response.type().toLowerCase(Locale.ROOT).matches("application/json\\s*(;.*)?")) {
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
        if (cause instanceof PrivateAddressException) {
            return "its address is of a private network";
        }
        return cause instanceof TimeoutException
                ? "it did not answer within %d s".formatted(patience.toSeconds())
                : "it was not reached, or said too much (%s)"
                        .formatted(cause.getClass().getSimpleName());
    }
}
