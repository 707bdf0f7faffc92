package dev.turnback.people.domain.token;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.people.domain.token.Token.Issued;
import dev.turnback.people.domain.token.Token.NotIssued;
import dev.turnback.people.domain.token.Token.Revoked;
import dev.turnback.people.domain.token.TokenCommand.IssueToken;
import dev.turnback.people.domain.token.TokenCommand.RevokeToken;
import dev.turnback.people.domain.token.TokenEvent.TokenIssued;
import dev.turnback.people.domain.token.TokenEvent.TokenRevoked;
import dev.turnback.people.domain.token.TokenRejection.IssuedDifferently;
import dev.turnback.people.domain.token.TokenRejection.NeverIssued;
import dev.turnback.people.domain.token.TokenRejection.RevokedAlready;

/** Decides about tokens of machines. */
public final class TokenDecider
        implements Decider<TokenCommand, Token, TokenEvent, TokenRejection> {

    @Override
    public Token initial() {
        return new NotIssued();
    }

    @Override
    public Outcome<TokenEvent, TokenRejection> decide(TokenCommand command, Token state) {
        return switch (command) {
            case IssueToken c -> issue(c, state);
            case RevokeToken c -> revoke(c, state);
        };
    }

    private static Outcome<TokenEvent, TokenRejection> issue(IssueToken command, Token state) {
        return switch (state) {
            case NotIssued _ ->
                    Outcome.accepted(
                            new TokenIssued(
                                    command.tokenId(),
                                    command.hash(),
                                    command.permit(),
                                    command.at()));
            case Issued(String hash, Permit permit) ->
                    hash.equals(command.hash()) && permit.equals(command.permit())
                            ? Outcome.ignored()
                            : Outcome.rejected(new IssuedDifferently());
            case Revoked _ -> Outcome.rejected(new RevokedAlready());
        };
    }

    private static Outcome<TokenEvent, TokenRejection> revoke(RevokeToken command, Token state) {
        return switch (state) {
            case NotIssued _ -> Outcome.rejected(new NeverIssued());
            case Issued _ -> Outcome.accepted(new TokenRevoked(command.tokenId(), command.at()));
            case Revoked _ -> Outcome.ignored();
        };
    }

    @Override
    public Token evolve(Token state, TokenEvent event) {
        return switch (event) {
            case TokenIssued e -> new Issued(e.hash(), e.permit());
            case TokenRevoked _ -> new Revoked();
        };
    }
}
