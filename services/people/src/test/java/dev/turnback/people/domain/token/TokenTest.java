package dev.turnback.people.domain.token;

import static dev.turnback.testing.Given.given;

import dev.turnback.people.domain.token.TokenCommand.IssueToken;
import dev.turnback.people.domain.token.TokenCommand.RevokeToken;
import dev.turnback.people.domain.token.TokenEvent.TokenIssued;
import dev.turnback.people.domain.token.TokenEvent.TokenRevoked;
import dev.turnback.people.domain.token.TokenRejection.IssuedDifferently;
import dev.turnback.people.domain.token.TokenRejection.NeverIssued;
import dev.turnback.people.domain.token.TokenRejection.RevokedAlready;
import dev.turnback.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Permit PERMIT =
            new Permit(
                    "builds of the shop",
                    List.of(Scope.RELEASE, Scope.READ),
                    List.of("shop"),
                    NOON.plus(Duration.ofDays(90)));
    private static final IssueToken ISSUE = new IssueToken("tok_1", "ab12", PERMIT, NOON);
    private static final TokenIssued ISSUED = new TokenIssued("tok_1", "ab12", PERMIT, NOON);
    private static final RevokeToken REVOKE = new RevokeToken("tok_1", NOON);
    private static final TokenRevoked REVOKED = new TokenRevoked("tok_1", NOON);

    private static Given<TokenCommand, Token, TokenEvent, TokenRejection> nothing() {
        return given(new TokenDecider());
    }

    @Nested
    class Issuing {

        @Test
        void a_new_id_is_accepted() {
            nothing().when(ISSUE).thenAccepted(ISSUED);
        }

        @Test
        void the_same_again_is_ignored() {
            nothing().and(ISSUED).when(ISSUE).thenIgnored();
        }

        @Test
        void another_secret_under_the_same_id_is_rejected() {
            nothing()
                    .and(ISSUED)
                    .when(new IssueToken("tok_1", "cd34", PERMIT, NOON))
                    .thenRejected(new IssuedDifferently());
        }

        @Test
        void what_was_revoked_does_not_come_back() {
            nothing().and(ISSUED, REVOKED).when(ISSUE).thenRejected(new RevokedAlready());
        }
    }

    @Nested
    class Revoking {

        @Test
        void an_issued_one_is_revoked() {
            nothing().and(ISSUED).when(REVOKE).thenAccepted(REVOKED);
        }

        @Test
        void twice_is_ignored() {
            nothing().and(ISSUED, REVOKED).when(REVOKE).thenIgnored();
        }

        @Test
        void one_that_never_was_cannot_be_revoked() {
            nothing().when(REVOKE).thenRejected(new NeverIssued());
        }
    }
}
