package dev.turnback.people.write;

import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.people.domain.person.PersonRejection;
import dev.turnback.people.domain.token.TokenRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of one of this service's slices
     */
    public static Refusal of(Object reason) {
        return switch (reason) {
            case PersonRejection r -> person(r);
            case TokenRejection r -> token(r);
            default ->
                    throw new IllegalArgumentException("no rejection of this service: " + reason);
        };
    }

    private static Refusal person(PersonRejection rejection) {
        return switch (rejection) {
            case PersonRejection.NeverAdded r -> missing(r, "there is no such person");
            case PersonRejection.AddedDifferently r -> overtaken(r, "the id is somebody's already");
            case PersonRejection.ForgottenAlready r -> overtaken(r, "that person is forgotten");
        };
    }

    private static Refusal token(TokenRejection rejection) {
        return switch (rejection) {
            case TokenRejection.NeverIssued r -> missing(r, "there is no such token");
            case TokenRejection.IssuedDifferently r ->
                    overtaken(r, "the id is another token's already");
            case TokenRejection.RevokedAlready r -> overtaken(r, "that token is revoked");
        };
    }
}
