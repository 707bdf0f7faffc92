package dev.turnback.gateway.apart;

import dev.turnback.gateway.chat.Inside;
import dev.turnback.launch.ProcessSettings;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Json;
import dev.turnback.web.ServiceTokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What the gateway itself asks of services; the first replica that answers is believed. */
final class ServiceClient {

    private static final String ACTOR = "gateway";
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);

    private final ProcessSettings settings;
    private final ServiceTokens tokens;
    private final HttpClient client;

    ServiceClient(ProcessSettings settings, ServiceTokens tokens, Executor executor) {
        this.settings = settings;
        this.tokens = tokens;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(CONNECT)
                        .executor(executor)
                        .build();
    }

    List<String> services() {
        return List.copyOf(settings.services().keySet());
    }

    /**
     * @param body null when the answer is not JSON
     */
    record Answer(int status, @Nullable JsonNode body) {}

    /** Empty when no replica answers. */
    Mono<Answer> get(String service, String path) {
        return Flux.fromIterable(settings.addressesOf(service))
                .concatMap(
                        replica ->
                                Mono.fromFuture(
                                                () ->
                                                        send(
                                                                request(
                                                                                service,
                                                                                Caller.of(
                                                                                        ACTOR,
                                                                                        Access
                                                                                                .READ),
                                                                                replica.resolve(
                                                                                        path))
                                                                        .build()))
                                        .map(ServiceClient::answer)
                                        .onErrorComplete())
                .next();
    }

    /**
     * Asks in somebody's name; empty when no replica answers. A command goes to the next replica
     * too: its key records it once.
     */
    Mono<Answer> ask(String service, Caller caller, Inside.Ask ask) {
        return Flux.fromIterable(settings.addressesOf(service))
                .concatMap(
                        replica ->
                                Mono.fromFuture(() -> send(request(service, caller, replica, ask)))
                                        .map(ServiceClient::answer)
                                        .onErrorComplete())
                .next();
    }

    private HttpRequest request(String service, Caller caller, URI replica, Inside.Ask ask) {
        HttpRequest.Builder request = request(service, caller, replica.resolve(ask.path()));
        Inside.Command command = ask.command();
        return command == null
                ? request.build()
                : request.header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE)
                        .header(Commands.KEY_HEADER, command.key())
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArray(
                                        Json.mapper().writeValueAsBytes(command.body())))
                        .build();
    }

    private HttpRequest.Builder request(String service, Caller caller, URI address) {
        return HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.issue(service, caller));
    }

    private CompletableFuture<HttpResponse<byte[]>> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        try {
            return new Answer(response.statusCode(), Json.mapper().readTree(response.body()));
        } catch (JacksonException e) {
            return new Answer(response.statusCode(), null);
        }
    }
}
