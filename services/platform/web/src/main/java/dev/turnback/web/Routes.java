package dev.turnback.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.HandlerFunction;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;

/**
 * The one way from routes to a router. Whatever goes wrong in it is answered as problem+json,
 * unless nobody is there any more to hear it, and what a handler answers is written by {@link
 * Representations}.
 */
public final class Routes {
    private Routes() {}

    public static RouterFunction<ServerResponse> router(List<Route> routes) {
        return router(new RouteTable(routes));
    }

    public static RouterFunction<ServerResponse> router(RouteTable table) {
        return router(() -> table, _ -> false, _ -> Problems.unknownRoute());
    }

    /** The same for who asks within this process: what the route of a request answers. */
    public static Function<ServerRequest, Mono<ServerResponse>> within(RouteTable table) {
        RouterFunction<ServerResponse> router = router(table);
        return request -> router.route(request).flatMap(handler -> handler.handle(request));
    }

    /**
     * For a table that may change, some of whose routes are served elsewhere.
     *
     * @param elsewhere requests of these routes are left to whoever comes next
     * @param unknown what is said of an address that no route has
     */
    public static RouterFunction<ServerResponse> router(
            Supplier<RouteTable> tables,
            Predicate<Route> elsewhere,
            Function<ServerRequest, Problem> unknown) {
        return request -> {
            RouteTable.Match match = tables.get().match(request.method(), request.requestPath());
            return match instanceof RouteTable.Found found && elsewhere.test(found.route())
                    ? Mono.empty()
                    : Mono.just(guarded(handler(match, request, unknown)));
        };
    }

    private static HandlerFunction<ServerResponse> handler(
            RouteTable.Match match,
            ServerRequest request,
            Function<ServerRequest, Problem> unknown) {
        return switch (match) {
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
            case RouteTable.Unknown _ -> asked -> Mono.error(unknown.apply(asked));
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
                                failure -> !(failure instanceof AbortedException),
                                failure ->
                                        Problems.response(Problems.of(failure), headers -> {})
                                                .flatMap(p -> Representations.write(request, p)));
    }
}
