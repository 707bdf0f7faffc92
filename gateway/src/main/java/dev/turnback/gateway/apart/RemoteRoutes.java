package dev.turnback.gateway.apart;

import dev.turnback.web.Access;
import dev.turnback.web.OpenApi;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import dev.turnback.web.RouteTable;
import dev.turnback.web.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Which service has which route, as each says itself in its description. A service that is away
 * keeps its routes; one that was never seen has none yet.
 */
final class RemoteRoutes implements Security.Rules, AutoCloseable {

    private static final Duration SOON = Duration.ofMillis(500);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(15);

    /** What of a service is handed on: what people and programs ask, and what sources deliver. */
    private static final List<String> HANDED_ON = List.of("/api/", "/ingest/");

    private static final String SERVICE_VARIABLE = "{service}";
    private static final HandlerFunction<ServerResponse> ELSEWHERE =
            request -> Mono.error(new IllegalStateException("served elsewhere: " + request.path()));

    private final ServiceClient client;
    private final List<Route> own;
    private final Executor executor;
    private final ScheduledExecutorService timer;
    private volatile Known known;
    private volatile boolean closed;

    private record Known(
            Map<String, JsonNode> descriptions, Map<Route, String> owners, RouteTable table) {}

    /**
     * Begins to ask in the background.
     *
     * @param own the gateway's own routes, which may ask this for what is known when they are asked
     */
    RemoteRoutes(
            ServiceClient client,
            Function<RemoteRoutes, List<Route>> own,
            Executor executor,
            ScheduledExecutorService timer) {
        this.client = client;
        this.executor = executor;
        this.timer = timer;
        this.own = List.copyOf(own.apply(this));
        this.known = known(Map.of());
        ask();
    }

    /** The gateway's own routes and those of all services. */
    RouteTable table() {
        return known.table();
    }

    boolean isRemote(Route route) {
        return route.handler().equals(ELSEWHERE);
    }

    /** The service that has the route of a request. */
    Optional<String> serviceOf(HttpMethod method, PathContainer path) {
        Known now = known;
        return now.table().match(method, path) instanceof RouteTable.Found found
                ? Optional.ofNullable(now.owners().get(found.route()))
                : Optional.empty();
    }

    @Override
    public Optional<Route> route(HttpMethod method, PathContainer path) {
        return Security.Rules.of(table()).route(method, path);
    }

    /** Services that were never seen. */
    List<String> missing() {
        return client.services().stream()
                .filter(service -> !known.descriptions().containsKey(service))
                .toList();
    }

    /** What each service says of itself, by name. */
    Map<String, JsonNode> descriptions() {
        return known.descriptions();
    }

    private void ask() {
        var _ =
                Flux.fromIterable(client.services())
                        .flatMap(
                                service ->
                                        client.get(service, "/api/v1/openapi.json")
                                                .filter(answer -> answer.status() == 200)
                                                .mapNotNull(ServiceClient.Answer::body)
                                                .map(body -> Map.entry(service, body)))
                        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                        .doOnNext(this::learn)
                        .doFinally(_ -> askAgain())
                        .subscribe();
    }

    private void askAgain() {
        if (!closed) {
            Duration pause = missing().isEmpty() ? NOW_AND_THEN : SOON;
            timer.schedule(
                    () -> executor.execute(this::ask), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void learn(Map<String, JsonNode> told) {
        var all = new TreeMap<>(known.descriptions());
        all.putAll(told);
        if (!all.equals(known.descriptions())) {
            known = known(all);
        }
    }

    private Known known(Map<String, JsonNode> descriptions) {
        var ownTable = new RouteTable(own);
        var owners = new HashMap<Route, String>();
        var all = new ArrayList<>(own);
        descriptions.forEach(
                (service, description) -> {
                    for (Route route : routes(service, description)) {
                        if (!isOurs(ownTable, route)) {
                            owners.put(route, service);
                            all.add(route);
                        }
                    }
                });
        return new Known(Map.copyOf(descriptions), Map.copyOf(owners), new RouteTable(all));
    }

    private boolean isOurs(RouteTable ownTable, Route route) {
        return ownTable.match(route.method(), PathContainer.parsePath(route.path()))
                        instanceof RouteTable.Found found
                && !found.route().path().startsWith("/{*");
    }

    private static List<Route> routes(String service, JsonNode description) {
        var routes = new ArrayList<Route>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            // Health and figures of a process are its own; people ask the API.
            if (HANDED_ON.stream().noneMatch(path.getKey()::startsWith)) {
                continue;
            }
            for (Map.Entry<String, JsonNode> each : path.getValue().properties()) {
                Route route = route(service, path.getKey(), each.getKey(), each.getValue());
                if (route != null) {
                    routes.add(route);
                }
            }
        }
        return routes;
    }

    /** What every service has, such as its operations, is told apart by its name in the path. */
    private static @Nullable Route route(
            String service, String path, String method, JsonNode operation) {
        String access = operation.path(OpenApi.ACCESS).asString("");
        return access.isEmpty()
                ? null
                : new Route(
                        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                        path.replace(SERVICE_VARIABLE, service),
                        Access.valueOf(access),
                        Operation.of(
                                service + ":" + operation.path("operationId").asString(path), ""),
                        ELSEWHERE);
    }

    @Override
    public void close() {
        closed = true;
    }
}
