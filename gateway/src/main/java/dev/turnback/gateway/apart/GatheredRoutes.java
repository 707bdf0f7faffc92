package dev.turnback.gateway.apart;

import dev.turnback.feed.EventFeed;
import dev.turnback.people.PeopleService;
import dev.turnback.service.operations.Standing;
import dev.turnback.web.Access;
import dev.turnback.web.Json;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Questions about all services at once: each is asked, and the answers are laid side by side. */
record GatheredRoutes(
        ServiceClient client,
        EventFeed feed,
        PeopleService people,
        Supplier<List<String>> missing,
        Supplier<Map<String, JsonNode>> descriptions) {

    List<Route> routes() {
        return List.of(
                Route.get(
                        "/health/live",
                        Access.PUBLIC,
                        Operation.of("live", "200 as long as the gateway answers at all."),
                        _ -> ServerResponse.ok().bodyValue(Map.of("live", true))),
                Route.get(
                        "/health/ready",
                        Access.PUBLIC,
                        Operation.of("ready", "200 once everything recorded is shown, else 503."),
                        this::ready),
                Route.get(
                        "/api/v1/operations",
                        Access.READ,
                        Operation.of("getOperations", "How far views, policies and deadlines are."),
                        this::operations),
                Route.get(
                        "/api/v1/logs",
                        Access.READ,
                        Operation.of("listLogs", "The event logs and how long they are."),
                        this::logs),
                Route.get(
                        "/api/v1/openapi.json",
                        Access.PUBLIC,
                        Operation.of("describeApi", "What can be asked of all services."),
                        _ -> ServerResponse.ok().bodyValue(description())));
    }

    /** Every service has to be ready; one that does not answer is named. */
    private Mono<ServerResponse> ready(ServerRequest request) {
        return eachOf("/health/ready")
                .map(
                        answers -> {
                            ObjectNode all = Json.mapper().createObjectNode();
                            ArrayNode views = all.putArray("views");
                            ArrayNode away = all.putArray("away");
                            boolean ready =
                                    missing.get().isEmpty() && people.core().views().caughtUp();
                            for (String service : client.services()) {
                                ServiceClient.Answer answer = answers.get(service);
                                JsonNode body = answer == null ? null : answer.body();
                                if (answer == null || body == null) {
                                    away.add(service);
                                    ready = false;
                                } else {
                                    body.path("views").forEach(views::add);
                                    ready &= answer.status() == HttpStatus.OK.value();
                                }
                            }
                            return all.put("ready", ready);
                        })
                .flatMap(
                        all ->
                                all.get("ready").asBoolean()
                                        ? ServerResponse.ok().bodyValue(all)
                                        : ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
                                                .header(HttpHeaders.RETRY_AFTER, "1")
                                                .bodyValue(all));
    }

    /** A service that does not answer is left out: those that do are what is known. */
    private Mono<ServerResponse> operations(ServerRequest request) {
        return eachOf("/api/v1/operations")
                .map(
                        answers -> {
                            ObjectNode all = Json.mapper().createObjectNode();
                            ArrayNode services = all.putArray("services");
                            for (String service : client.services()) {
                                ServiceClient.Answer answer = answers.get(service);
                                if (answer != null && answer.body() != null) {
                                    answer.body().path("services").forEach(services::add);
                                }
                            }
                            Json.mapper()
                                    .<JsonNode>valueToTree(
                                            Standing.of(List.of(people.module().worker())))
                                    .path("services")
                                    .forEach(services::add);
                            return all;
                        })
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private Mono<ServerResponse> logs(ServerRequest request) {
        return Flux.fromIterable(client.services())
                .filter(feed.sources()::contains)
                .concatMap(
                        log ->
                                Mono.fromFuture(() -> feed.head(log))
                                        .map(head -> Map.of("log", log, "head", head)))
                .concatWithValues(
                        Map.of("log", PeopleService.LOG, "head", people.core().log().head()))
                .collectList()
                .flatMap(logs -> ServerResponse.ok().bodyValue(Map.of("items", logs)));
    }

    private Mono<Map<String, ServiceClient.Answer>> eachOf(String path) {
        return Flux.fromIterable(client.services())
                .flatMap(
                        service ->
                                client.get(service, path).map(answer -> Map.entry(service, answer)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** The first description that has a path or a schema has the say; all are made of one code. */
    private JsonNode description() {
        ObjectNode all = Json.mapper().createObjectNode();
        all.put("openapi", "3.1.0");
        all.putObject("info").put("title", "Turnback").put("version", "v1");
        ObjectNode paths = all.putObject("paths");
        ObjectNode components = all.putObject("components");
        for (JsonNode each : descriptions.get().values()) {
            each.path("paths").properties().stream()
                    .filter(path -> !paths.has(path.getKey()))
                    .forEach(path -> paths.set(path.getKey(), path.getValue()));
            each.path("components")
                    .properties()
                    .forEach(
                            kind -> {
                                ObjectNode known = components.withObject("/" + kind.getKey());
                                kind.getValue().properties().stream()
                                        .filter(entry -> !known.has(entry.getKey()))
                                        .forEach(
                                                entry ->
                                                        known.set(
                                                                entry.getKey(), entry.getValue()));
                            });
        }
        return all;
    }
}
