package dev.turnback.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;

/**
 * The one way from routes to a router. Whatever goes wrong in it is answered as problem+json, and
 * what a handler answers is written by {@link Representations}.
 */
public final class Routes {
    private Routes() {}

    public static RouterFunction<ServerResponse> router(List<Route> routes) {
        return router(new RouteTable(routes));
    }

    public static RouterFunction<ServerResponse> router(RouteTable table) {
        return request -> Mono.just(guarded(handler(table, request)));
    }

    private static HandlerFunction<ServerResponse> handler(
            RouteTable table, ServerRequest request) {
        return switch (table.match(request.method(), request.requestPath())) {
            case RouteTable.Found found -> {
                remember(request, found.pattern());
                yield found.route().handler();
            }
            case RouteTable.WrongMethod wrong ->
                    asked ->
                            Problems.response(
                                    Problems.methodNotAllowed(
                                            asked.method().name(), wrong.allowed()),
                                    headers -> headers.set(HttpHeaders.ALLOW, wrong.allowed()));
            case RouteTable.Unknown unknown -> asked -> Mono.error(Problems.unknownRoute());
        };
    }

    /** Leaves the path's variables where {@link ServerRequest#pathVariable} looks for them. */
    private static void remember(ServerRequest request, PathPattern pattern) {
        PathPattern.PathMatchInfo match = pattern.matchAndExtract(request.requestPath());
        request.attributes()
                .put(
                        RouterFunctions.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
                        match == null ? Map.of() : match.getUriVariables());
    }

    private static HandlerFunction<ServerResponse> guarded(
            HandlerFunction<ServerResponse> handler) {
        return request ->
                Mono.defer(() -> handler.handle(request))
                        .switchIfEmpty(Mono.error(Problems::unknownRoute))
                        .flatMap(answer -> Representations.write(request, answer))
                        .onErrorResume(
                                failure ->
                                        Problems.response(Problems.of(failure), headers -> {})
                                                .flatMap(p -> Representations.write(request, p)));
    }
}
