package dev.turnback.guidance.webhook;

import dev.turnback.feed.PublishedEvent;
import dev.turnback.feed.http.CloudEventJson;
import dev.turnback.guidance.domain.webhook.Result;
import dev.turnback.guidance.domain.webhook.Result.NotTaken;
import dev.turnback.guidance.domain.webhook.Result.Taken;
import dev.turnback.service.outbound.Names;
import dev.turnback.service.outbound.Outbound;
import dev.turnback.service.outbound.PrivateAddressException;
import dev.turnback.web.Json;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;

/** Tells one webhook one event: a CloudEvent in JSON, signed. Of the answer the status counts. */
final class Sender {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Outbound outbound;
    private final Duration patience;
    private final InstantSource clock;

    Sender(
            WebhookSettings settings,
            Names names,
            Duration patience,
            InstantSource clock,
            Executor executor) {
        this.patience = patience;
        this.clock = clock;
        outbound = new Outbound(names, settings.privateAllowed(), patience, executor);
    }

    /** Never fails: what goes wrong is a result. */
    CompletableFuture<Result> send(String address, String secret, PublishedEvent event) {
        byte[] body = Json.mapper().writeValueAsBytes(CloudEventJson.of(event));
        Map<String, String> headers =
                new HashMap<>(Signature.headers(secret, event.id(), clock.instant(), body));
        headers.put("Content-Type", "application/cloudevents+json; charset=UTF-8");
        return outbound.post(URI.create(address), headers, body, 0)
                .handle((answer, failure) -> failure == null ? result(answer) : inVain(failure));
    }

    private static Result result(Outbound.Answer answer) {
        int status = answer.status();
        return status / 100 == 2 ? new Taken(status) : new NotTaken("it answered " + status);
    }

    private Result inVain(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        if (cause instanceof PrivateAddressException) {
            return new NotTaken("its address is of a private network");
        }
        return new NotTaken(
                cause instanceof TimeoutException
                        ? "it did not answer within %d s".formatted(patience.toSeconds())
                        : "it was not reached (%s)".formatted(cause.getClass().getSimpleName()));
    }
}
