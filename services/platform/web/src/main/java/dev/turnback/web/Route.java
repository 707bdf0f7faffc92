package dev.turnback.web;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * One route with its rule beside it. Services export lists of these and nothing else; a router is
 * only ever built from them, so a route without a rule cannot exist.
 *
 * @param path a WebFlux path pattern, such as {@code /api/v1/imports/{id}}
 */
public record Route(
        HttpMethod method,
        String path,
        Access access,
        Operation operation,
        HandlerFunction<ServerResponse> handler) {

    public static Route get(
            String path,
            Access access,
            Operation operation,
            HandlerFunction<ServerResponse> handler) {
        return new Route(HttpMethod.GET, path, access, operation, handler);
    }

    public static Route post(
            String path,
            Access access,
            Operation operation,
            HandlerFunction<ServerResponse> handler) {
        return new Route(HttpMethod.POST, path, access, operation, handler);
    }
}
