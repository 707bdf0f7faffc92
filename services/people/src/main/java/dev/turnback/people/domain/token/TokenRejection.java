package dev.turnback.people.domain.token;

/** Why a command about a token is refused. */
public sealed interface TokenRejection {

    record NeverIssued() implements TokenRejection {}

    /** The id is another token's. */
    record IssuedDifferently() implements TokenRejection {}

    record RevokedAlready() implements TokenRejection {}
}
