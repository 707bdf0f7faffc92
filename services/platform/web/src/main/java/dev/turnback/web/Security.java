package dev.turnback.web;

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
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ServerHttpHeadersWriter;
import org.springframework.security.web.server.header.StaticServerHttpHeadersWriter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/**
 * The one filter chain before the router. Each declared route is held to its own rule; whatever is
 * not declared needs a known caller before it may even learn that it does not exist.
 */
public final class Security {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** On every answer, whoever gives it. */
    private static final ServerHttpHeadersWriter HEADERS =
            new CompositeServerHttpHeadersWriter(
                    header("Content-Security-Policy", CONTENT_POLICY),
                    header("X-Content-Type-Options", "nosniff"),
                    header("Referrer-Policy", "no-referrer"),
                    header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));

    private Security() {}

    /** Says which rule a request is held to. */
    @FunctionalInterface
    public interface Rules {

        /** {@link Access#READ} for what is not declared. */
        Access of(HttpMethod method, PathContainer path);

        /** Those of the routes themselves. */
        static Rules of(RouteTable routes) {
            return (method, path) ->
                    routes.match(method, path) instanceof RouteTable.Found found
                            ? found.route().access()
                            : Access.READ;
        }
    }

    /** For people and their programs: the admin token, or the session of a browser. */
    public static WebFilter filter(RouteTable routes, AdminToken token, Sessions sessions) {
        return filter(Rules.of(routes), token, sessions);
    }

    /** The same where not every route is known beforehand. */
    public static WebFilter filter(Rules rules, AdminToken token, Sessions sessions) {
        return chain(
                rules,
                Problems.unauthenticated(),
                http -> http.securityContextRepository(new Callers(token, sessions)));
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
                                                                                                                                token))))));
    }

    private static WebFilter chain(
            Rules rules, Problem unknown, UnaryOperator<ServerHttpSecurity> callers) {
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
                                                                refuse(
                                                                        exchange,
                                                                        Problems.forbidden())))
                        .headers(Security::headers)
                        // SameSite=Strict keeps a cookie at home, and Callers lets one record only
                        // for our own pages.
                        .csrf(ServerHttpSecurity.CsrfSpec::disable)
                        .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                        .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                        .logout(ServerHttpSecurity.LogoutSpec::disable)
                        .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                        .build();
        var proxy = new WebFilterChainProxy(chain);
        proxy.setExchangeRejectedHandler(
                (exchange, e) ->
                        HEADERS.writeHttpHeaders(exchange)
                                .then(
                                        refuse(
                                                exchange,
                                                Problem.badField("", "the request line is odd"))));
        return proxy;
    }

    private static Mono<AuthorizationResult> decide(
            Rules rules, Mono<Authentication> caller, AuthorizationContext context) {
        ServerHttpRequest request = context.getExchange().getRequest();
        Access rule = rules.of(request.getMethod(), request.getPath().pathWithinApplication());
        return switch (rule) {
            case PUBLIC -> Mono.just(new AuthorizationDecision(true));
            case READ, WRITE ->
                    caller.map(known -> new AuthorizationDecision(may(known, rule)))
                            .cast(AuthorizationResult.class)
                            .defaultIfEmpty(new AuthorizationDecision(false));
        };
    }

    private static boolean may(Authentication caller, Access rule) {
        return caller.getAuthorities().stream()
                .anyMatch(authority -> rule.name().equals(authority.getAuthority()));
    }

    private static void headers(ServerHttpSecurity.HeaderSpec headers) {
        headers.writer(HEADERS)
                .cache(ServerHttpSecurity.HeaderSpec.CacheSpec::disable)
                .hsts(ServerHttpSecurity.HeaderSpec.HstsSpec::disable);
    }

    private static ServerHttpHeadersWriter header(String name, String value) {
        return StaticServerHttpHeadersWriter.builder().header(name, value).build();
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
