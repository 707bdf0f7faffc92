package dev.turnback.people.read.accounts;

import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.names.Card;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as admins see them; times are UTC.
 *
 * @param name null once they are forgotten
 * @param signInName null once they are forgotten
 * @param lockedUntil null unless wrong passwords locked the account
 * @param mustChangePassword true while their password is one that somebody else has seen
 * @param lastSignInAt null before the first time
 * @param slackUserId who they are in the chat; null when nobody connected them
 * @param forgottenAt null while they are known
 * @param oneTimePassword only in the answer to what made it
 */
public record Account(
        String id,
        @Nullable String name,
        @Nullable String signInName,
        List<Grant> roles,
        State state,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword,
        Instant addedAt,
        @Nullable Instant lastSignInAt,
        @Nullable String slackUserId,
        @Nullable Instant forgottenAt,
        String position,
        @Nullable String oneTimePassword) {

    /** Whether they can sign in. */
    public enum State {
        ACTIVE,
        LOCKED,
        FORGOTTEN
    }

    static Account of(
            AccountView view, @Nullable Card card, Instant now, @Nullable String oneTimePassword) {
        return card == null ? forgotten(view) : known(view, card, now, oneTimePassword);
    }

    private static Account forgotten(AccountView view) {
        return new Account(
                view.id(),
                null,
                null,
                view.roles(),
                State.FORGOTTEN,
                null,
                false,
                view.addedAt(),
                null,
                null,
                view.forgottenAt(),
                view.position(),
                null);
    }

    private static Account known(
            AccountView view, Card card, Instant now, @Nullable String oneTimePassword) {
        return new Account(
                view.id(),
                card.name(),
                card.signInName(),
                view.roles(),
                card.isLocked(now) ? State.LOCKED : State.ACTIVE,
                card.isLocked(now) ? card.lockedUntil() : null,
                card.mustChange(),
                view.addedAt(),
                card.lastSignInAt(),
                card.slackUserId(),
                view.forgottenAt(),
                view.position(),
                oneTimePassword);
    }
}
