package dev.turnback.web;

import java.util.List;
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

/** Who is calling, from the request alone: the token may read and record, a session may read. */
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
                    ? caller("admin", Access.READ, Access.WRITE)
                    : null;
        }
        return sessions.has(exchange) ? caller("session", Access.READ) : null;
    }

    private static Authentication caller(String name, Access... may) {
        List<SimpleGrantedAuthority> authorities =
                java.util.Arrays.stream(may)
                        .map(access -> new SimpleGrantedAuthority(access.name()))
                        .toList();
        return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
    }
}
