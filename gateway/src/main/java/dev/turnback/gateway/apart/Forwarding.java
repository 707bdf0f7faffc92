package dev.turnback.gateway.apart;

import dev.turnback.web.Caller;
import dev.turnback.web.ServiceTokens;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Hands requests on to the service that has their route, with a token for that service in place of
 * whatever the caller showed. A replica that takes no connection is passed over.
 */
record Forwarding(RemoteRoutes remote, ServiceTokens tokens) {

    /**
     * Where a sender's own proof goes on: the service behind takes Authorization for a token of the
     * gateway's. Whoever sends it themselves gains nothing that the header it stands for would not
     * give.
     */
    private static final String SENDER_AUTHORIZATION = "Turnback-Sender-Authorization";

    private static final String INGEST = "/ingest/";

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    /**
     * What a process does in the background is asked of the first replica, always of the same; the
     * rest of any.
     */
    RouteLocator locator(RouteLocatorBuilder builder, Map<String, List<URI>> services) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        for (String service : services.keySet()) {
            routes.route(
                    service + "-operations",
                    route ->
                            route.predicate(
                                            exchange ->
                                                    isOperation(exchange)
                                                            && isOf(service, exchange))
                                    .filters(filters -> filters(service, filters))
                                    .uri(services.getOrDefault(service, List.of()).getFirst()));
            routes.route(
                    service,
                    route ->
                            route.predicate(exchange -> isOf(service, exchange))
                                    .filters(filters -> filters(service, filters))
                                    .uri("lb://" + service));
        }
        return routes.build();
    }

    private static boolean isOperation(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api/v1/operations/");
    }

    private boolean isOf(String service, ServerWebExchange exchange) {
        return remote.serviceOf(
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath().pathWithinApplication())
                .filter(service::equals)
                .isPresent();
    }

    /** Without a connection nothing was sent; what was sent is only asked again when it reads. */
    @SuppressWarnings("unchecked") // Its varargs are classes, each of a type of its own.
    private GatewayFilterSpec filters(String service, GatewayFilterSpec filters) {
        return filters.retry(
                        retry ->
                                retry.setRetries(3)
                                        .setSeries()
                                        .allMethods()
                                        .setExceptions(ConnectException.class)
                                        .setBackoff(FIRST_PAUSE, LONGEST_PAUSE, 2, false))
                .retry(
                        retry ->
                                retry.setRetries(1)
                                        .setSeries()
                                        .setMethods(HttpMethod.GET)
                                        .setExceptions(IOException.class)
                                        .setBackoff(FIRST_PAUSE, LONGEST_PAUSE, 2, false))
                .filter(identity(service));
    }

    private GatewayFilter identity(String service) {
        return (exchange, chain) ->
                exchange.<Authentication>getPrincipal()
                        .map(known -> tokens.issue(service, Caller.of(known)))
                        .map(token -> with(exchange, token))
                        .switchIfEmpty(Mono.fromSupplier(() -> with(exchange, "")))
                        .flatMap(chain::filter);
    }

    private static ServerWebExchange with(ServerWebExchange exchange, String token) {
        return exchange.mutate()
                .request(
                        request ->
                                request.headers(
                                        headers -> {
                                            headers.remove(HttpHeaders.COOKIE);
                                            handOn(exchange, headers);
                                            headers.remove(HttpHeaders.AUTHORIZATION);
                                            if (!token.isEmpty()) {
                                                headers.setBearerAuth(token);
                                            }
                                        }))
                .build();
    }

    private static void handOn(ServerWebExchange exchange, HttpHeaders headers) {
        String shown = headers.getFirst(HttpHeaders.AUTHORIZATION);
        headers.remove(SENDER_AUTHORIZATION);
        if (shown != null && exchange.getRequest().getPath().value().startsWith(INGEST)) {
            headers.set(SENDER_AUTHORIZATION, shown);
        }
    }
}
