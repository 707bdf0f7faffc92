package dev.turnback.people.domain.token;

import java.time.Instant;

/** What happened to a token; {@code at} is UTC. */
public sealed interface TokenEvent {

    String tokenId();

    /**
     * @param hash SHA-256 of the secret, hexadecimal
     */
    record TokenIssued(String tokenId, String hash, Permit permit, Instant at)
            implements TokenEvent {}

    record TokenRevoked(String tokenId, Instant at) implements TokenEvent {}
}
