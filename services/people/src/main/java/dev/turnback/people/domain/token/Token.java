package dev.turnback.people.domain.token;

/** Where a token stands; whether it has expired is a matter of the clock. */
public sealed interface Token {

    record NotIssued() implements Token {}

    record Issued(String hash, Permit permit) implements Token {}

    record Revoked() implements Token {}
}
