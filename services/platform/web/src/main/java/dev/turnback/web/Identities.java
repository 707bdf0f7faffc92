package dev.turnback.web;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Who stands behind what a request shows. Asked for every request: must not block. */
public interface Identities {

    /** Empty when the token is none, or worth nothing any more. */
    Optional<Caller> ofToken(String token);

    /** Who has the session of the request's cookie; empty when it has ended. */
    Optional<Caller> ofSession(ServerWebExchange exchange);

    /**
     * Somebody showed a token that counts.
     *
     * @param what the method and the address's pattern
     */
    default void used(Caller caller, String what, ServerWebExchange exchange) {}

    /** Somebody known asked for what they may not do. */
    default void refused(Caller caller, String what, ServerWebExchange exchange) {}
}
