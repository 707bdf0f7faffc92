package dev.turnback.people.domain.token;

import java.time.Instant;

/** What can be asked about a token; {@code at} is UTC. */
public sealed interface TokenCommand {

    String tokenId();

    /**
     * @param hash SHA-256 of the secret, hexadecimal; the secret itself is nowhere kept
     */
    record IssueToken(String tokenId, String hash, Permit permit, Instant at)
            implements TokenCommand {}

    record RevokeToken(String tokenId, Instant at) implements TokenCommand {}
}
