package dev.turnback.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * Who asks, and what they may do.
 *
 * @param actor the id that is recorded with what they do
 */
public record Caller(String actor, Set<Right> rights) {

    public Caller {
        rights = Set.copyOf(rights);
    }

    /** May do each of these everywhere. */
    public static Caller of(String actor, Access... may) {
        return new Caller(
                actor, List.of(may).stream().map(Right::everywhere).collect(Collectors.toSet()));
    }

    /** Whoever has shown the admin token. */
    public static Caller admin() {
        return new Caller("admin", Right.ALL);
    }

    /** The caller of a request that has passed the chain; empty for somebody unknown. */
    public static Mono<Caller> of(ServerRequest request) {
        return request.principal().cast(Authentication.class).map(Caller::of);
    }

    /** Who passed the chain. */
    public static Caller of(Authentication known) {
        return new Caller(
                known.getName(),
                known.getAuthorities().stream()
                        .flatMap(authority -> Right.parse(named(authority.getAuthority())).stream())
                        .collect(Collectors.toSet()));
    }

    private static String named(@Nullable String authority) {
        return authority == null ? "" : authority;
    }

    /** True when they may do it somewhere. */
    public boolean may(Access access) {
        return rights.stream().anyMatch(right -> right.access() == access);
    }

    /** True when they may do it for this component. */
    public boolean may(Access access, String component) {
        return rights.contains(Right.everywhere(access))
                || rights.contains(new Right(access, component));
    }

    /**
     * Goes on only when the caller may do it for this component; otherwise 403 names what is
     * lacking.
     */
    public static Mono<Caller> require(ServerRequest request, Access access, String component) {
        return of(request)
                .filter(caller -> caller.may(access, component))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        new Problem(
                                                HttpStatus.FORBIDDEN,
                                                "forbidden",
                                                "you have no right to "
                                                        + access
                                                        + " for the component "
                                                        + component,
                                                Map.of("needs", access, "component", component))));
    }

    /** The rights as they travel in a token. */
    Collection<String> texts() {
        return rights.stream().map(Right::text).sorted().toList();
    }

    /** What Spring Security knows a caller as. */
    public Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                actor, null, texts().stream().map(SimpleGrantedAuthority::new).toList());
    }
}
