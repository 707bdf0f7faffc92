package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.axon.LogFullException;
import dev.turnback.axon.LogUnavailableException;
import dev.turnback.storage.CommitRefusedException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class CommandsTest {
    record Body(@Nullable Instant at) {}

    private final List<CommandContext> seen = new ArrayList<>();

    @Test
    void aCommandWithoutAKeyIsRefusedByNamingTheHeader() {
        client(accepted())
                .post()
                .uri("/commands")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
        assertThat(seen).isEmpty();
    }

    @Test
    void anAcceptedCommandAnswersTheResourceAndItsPosition() {
        send(client(accepted()), "k1", "{}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(Positions.HEADER, "release:7")
                .expectBody()
                .json("{\"id\":\"rel_1\"}");
    }

    @Test
    void aRepeatedCommandAnswersTheSame() {
        send(client(done(new Handled.Accepted(7, true))), "k1", "{}").expectStatus().isCreated();
    }

    @Test
    void whatIsAlreadySoIsOk() {
        send(client(done(new Handled.Ignored(7))), "k1", "{}").expectStatus().isOk();
    }

    @Test
    void aRuleRefusesWithItsReason() {
        send(client(done(new Handled.Rejected(7, "ALREADY_COMPLETED"))), "k1", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .valueEquals(Positions.HEADER, "release:7")
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("ALREADY_COMPLETED");
    }

    @Test
    void aKeyOfAnotherRequestIsRefused() {
        send(client(done(new Handled.KeyReused(7, "k1"))), "k1", "{}")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aFullQueueAsksToTryAgain() {
        send(client(CompletableFuture.failedFuture(new LogFullException("full"))), "k1", "{}")
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "1");
    }

    @Test
    void aFullDiskIsSaidAsSuch() {
        var full =
                new LogUnavailableException(
                        "write",
                        CommitRefusedException.diskFull(
                                "the disk is full", new IOException("No space left on device")));

        send(client(CompletableFuture.failedFuture(full)), "k1", "{}")
                .expectStatus()
                .isEqualTo(507);
    }

    @Test
    void theHashStandsForAddressAndBody() {
        WebTestClient client = client(accepted());
        send(client, "k1", "{}");
        send(client, "k1", "{}");
        send(client, "k1", "{\"at\":null}");

        assertThat(seen).extracting(CommandContext::idempotencyKey).containsOnly("k1");
        assertThat(seen.get(0).requestHash()).isEqualTo(seen.get(1).requestHash());
        assertThat(seen.get(2).requestHash()).isNotEqualTo(seen.get(0).requestHash());
    }

    @Test
    void whatSomebodyElseIsToSendIsNotRecorded() {
        sendMeantFor("per_somebody")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("another-actor");
        assertThat(seen).isEmpty();

        sendMeantFor("nobody").expectStatus().isCreated();
    }

    private WebTestClient.ResponseSpec sendMeantFor(String actor) {
        return client(accepted())
                .post()
                .uri("/commands")
                .header("Idempotency-Key", "k1")
                .header("Turnback-Actor", actor)
                .exchange();
    }

    @Test
    void aCommandWithoutABodyIsAnEmptyOne() {
        client(accepted())
                .post()
                .uri("/commands")
                .header("Idempotency-Key", "k1")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private WebTestClient client(CompletableFuture<Handled> outcome) {
        return WebExamples.open(
                Route.post(
                        "/commands",
                        Access.LOG,
                        Operation.of("command", "Commands."),
                        request ->
                                Commands.receive(request, Body.class)
                                        .doOnNext(received -> seen.add(received.context()))
                                        .flatMap(received -> Commands.handled(outcome))
                                        .flatMap(
                                                handled ->
                                                        Commands.answer(
                                                                "release",
                                                                handled,
                                                                HttpStatus.CREATED,
                                                                () ->
                                                                        Mono.just(
                                                                                Map.of(
                                                                                        "id",
                                                                                        "rel_1")),
                                                                reason ->
                                                                        Problem.refused(
                                                                                reason.toString(),
                                                                                "It is so.")))));
    }

    private static CompletableFuture<Handled> accepted() {
        return done(new Handled.Accepted(7, false));
    }

    private static CompletableFuture<Handled> done(Handled handled) {
        return CompletableFuture.completedFuture(handled);
    }

    private static WebTestClient.ResponseSpec send(WebTestClient client, String key, String body) {
        return client.post()
                .uri("/commands")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
