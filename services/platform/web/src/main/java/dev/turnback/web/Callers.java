package dev.turnback.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is calling, from the request alone. A session changes things only for Turnback's pages. */
final class Callers implements ServerSecurityContextRepository {
    private static final String SCHEME = "Bearer ";

    private final Identities identities;
    private final Security.Rules rules;

    Callers(Identities identities, Security.Rules rules) {
        this.identities = identities;
        this.rules = rules;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.fromCallable(() -> of(exchange, identities))
                .flatMap(Mono::justOrEmpty)
                .doOnNext(caller -> note(caller, exchange))
                .map(caller -> new SecurityContextImpl(caller.authentication()));
    }

    private void note(Caller caller, ServerWebExchange exchange) {
        if (exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            identities.used(caller, rules.what(exchange), exchange);
        }
    }

    /** Nothing is kept between requests. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    static Optional<Caller> of(ServerWebExchange exchange, Identities identities) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String header = headers.getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? identities.ofToken(header.substring(SCHEME.length()).strip())
                    : Optional.empty();
        }
        return identities
                .ofSession(exchange)
                .map(
                        caller ->
                                isSafe(exchange.getRequest().getMethod()) || ownPage(headers)
                                        ? caller
                                        : Caller.of(caller.actor(), Access.READ));
    }

    private static boolean isSafe(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method);
    }

    /**
     * Browsers say where a request comes from, and pages cannot make them lie: a cookie that
     * another site's page makes a browser send along changes nothing.
     */
    private static boolean ownPage(HttpHeaders headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        String origin = headers.getOrigin();
        String host = headers.getFirst(HttpHeaders.HOST);
        return (site == null || site.equals("same-origin"))
                && (origin == null
                        || origin.equals("http://" + host)
                        || origin.equals("https://" + host));
    }
}
