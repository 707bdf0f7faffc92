package dev.turnback.web;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterChainProxy;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * The one filter chain before the router. Each declared route is held to its own rule; whatever is
 * not declared needs a known caller before it may even learn that it does not exist.
 */
public final class Security {
    private Security() {}

    /** Says which route a request means, and so which rule it is held to. */
    @FunctionalInterface
    public interface Rules {

        /** Empty for what is not declared. */
        Optional<Route> route(HttpMethod method, PathContainer path);

        /** Those of the routes themselves. */
        static Rules of(RouteTable routes) {
            return (method, path) ->
                    routes.match(method, path) instanceof RouteTable.Found found
                            ? Optional.of(found.route())
                            : Optional.empty();
        }

        /** {@link Access#READ} for what is not declared. */
        default Access rule(ServerWebExchange exchange) {
            return route(exchange).map(Route::access).orElse(Access.READ);
        }

        /** The method and the pattern of the address, in which no id is. */
        default String what(ServerWebExchange exchange) {
            return exchange.getRequest().getMethod()
                    + " "
                    + route(exchange).map(Route::path).orElse("elsewhere");
        }

        private Optional<Route> route(ServerWebExchange exchange) {
            ServerHttpRequest request = exchange.getRequest();
            return route(request.getMethod(), request.getPath().pathWithinApplication());
        }
    }

    /** True while whoever sent the request may do this: asked again while an answer goes on. */
    public static boolean stillMay(
            Identities identities, Access access, ServerWebExchange exchange) {
        return Callers.of(exchange, identities).filter(caller -> caller.may(access)).isPresent();
    }

    /** For people and their programs: a token, or the session of a browser. */
    public static WebFilter filter(Rules rules, Identities identities) {
        return chain(
                rules,
                Problems.unauthenticated(),
                http -> http.securityContextRepository(new Callers(identities, rules)),
                (caller, exchange) -> identities.refused(caller, rules.what(exchange), exchange));
    }

    /** For other processes of the same installation: their signed tokens and nothing else. */
    public static WebFilter filter(RouteTable routes, ServiceTokens tokens) {
        Problem unknown = Problems.unknownService();
        return chain(
                Rules.of(routes),
                unknown,
                http ->
                        http.securityContextRepository(
                                        NoOpServerSecurityContextRepository.getInstance())
                                .oauth2ResourceServer(
                                        server ->
                                                server.authenticationEntryPoint(
                                                                (exchange, e) ->
                                                                        refuse(exchange, unknown))
                                                        .jwt(
                                                                jwt ->
                                                                        jwt.jwtDecoder(
                                                                                        tokens
                                                                                                .decoder())
                                                                                .jwtAuthenticationConverter(
                                                                                        token ->
                                                                                                Mono
                                                                                                        .just(
                                                                                                                ServiceTokens
                                                                                                                        .caller(
                                                                                                                                token))))),
                (_, _) -> {});
    }

    private static WebFilter chain(
            Rules rules,
            Problem unknown,
            UnaryOperator<ServerHttpSecurity> callers,
            BiConsumer<Caller, ServerWebExchange> refused) {
        var chain =
                callers.apply(ServerHttpSecurity.http())
                        .authorizeExchange(
                                all ->
                                        all.anyExchange()
                                                .access(
                                                        (caller, context) ->
                                                                decide(rules, caller, context)))
                        .exceptionHandling(
                                refusals ->
                                        refusals.authenticationEntryPoint(
                                                        (exchange, e) -> refuse(exchange, unknown))
                                                .accessDeniedHandler(
                                                        (exchange, e) ->
                                                                forbid(rules, refused, exchange)))
                        .headers(Security::headers)
                        // SameSite=Strict keeps a cookie at home, and Callers lets one change
                        // things
                        // only for our own pages.
                        .csrf(ServerHttpSecurity.CsrfSpec::disable)
                        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                        .logout(ServerHttpSecurity.LogoutSpec::disable)
                        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                        .build();
        var proxy = new WebFilterChainProxy(chain);
        proxy.setExchangeRejectedHandler(
                (exchange, e) -> {
                    SecurityHeaders.addTo(exchange.getResponse().getHeaders());
                    return refuse(exchange, Refused.problem(e));
                });
        return proxy;
    }

    private static Mono<AuthorizationResult> decide(
            Rules rules, Mono<Authentication> caller, AuthorizationContext context) {
        Access rule = rules.rule(context.getExchange());
        return rule == Access.PUBLIC
                ? Mono.just(new AuthorizationDecision(true))
                : caller.map(known -> new AuthorizationDecision(Caller.of(known).may(rule)))
                        .cast(AuthorizationResult.class)
                        .defaultIfEmpty(new AuthorizationDecision(false));
    }

    private static Mono<Void> forbid(
            Rules rules,
            BiConsumer<Caller, ServerWebExchange> refused,
            ServerWebExchange exchange) {
        return exchange.<Authentication>getPrincipal()
                .map(Caller::of)
                .doOnNext(caller -> refused.accept(caller, exchange))
                .map(caller -> Problems.forbidden(rules.rule(exchange), caller))
                .flatMap(problem -> refuse(exchange, problem));
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers) {
        headers.writer(
                        exchange ->
                                Mono.fromRunnable(
                                        () ->
                                                SecurityHeaders.addTo(
                                                        exchange.getResponse().getHeaders())))
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .hsts(ServerHttpSecurity.HeaderSpec.HstsSpec::disable);
    }

    /** Answers with a problem where no router is at hand. */
    public static Mono<Void> refuse(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().putAll(Problems.headers(problem));
        byte[] body = Json.mapper().writeValueAsBytes(Problems.document(problem));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
