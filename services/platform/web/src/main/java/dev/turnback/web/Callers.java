package dev.turnback.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Who is calling, from the request alone: the token may read and record, a session what it was
 * started for. A session records only for Turnback's own pages.
 */
final class Callers implements ServerSecurityContextRepository {
    private static final String SCHEME = "Bearer ";

    private final AdminToken token;
    private final Sessions sessions;

    Callers(AdminToken token, Sessions sessions) {
        this.token = token;
        this.sessions = sessions;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(caller(exchange)).map(SecurityContextImpl::new);
    }

    /** Nothing is kept between requests. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    private @Nullable Authentication caller(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                            && token.matches(header.substring(SCHEME.length()).strip())
                    ? caller("admin", Set.of(Access.READ, Access.WRITE))
                    : null;
        }
        Set<Access> may = sessions.rightsOf(exchange);
        if (may.isEmpty()) {
            return null;
        }
        return may.contains(Access.WRITE) && ownPage(exchange.getRequest().getHeaders())
                ? caller("admin", may)
                : caller("session", Set.of(Access.READ));
    }

    /**
     * Browsers say where a request comes from, and pages cannot make them lie: a cookie that
     * another site's page makes a browser send along records nothing.
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

    private static Authentication caller(String name, Set<Access> may) {
        List<SimpleGrantedAuthority> authorities =
                may.stream().map(access -> new SimpleGrantedAuthority(access.name())).toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }
}
