package dev.turnback.people.read.tokens;

import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.Scope;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as admins see it; times are UTC.
 *
 * @param components for which RELEASE holds; empty for all
 * @param revokedAt null unless it was
 * @param lastUsedAt null before the first time; a few seconds late
 * @param secret only in the answer to what made it
 */
public record MachineToken(
        String id,
        String label,
        List<Scope> scopes,
        List<String> components,
        Instant issuedAt,
        String issuedBy,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        State state,
        String position,
        @Nullable String secret) {

    /** Whether it is worth anything. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    static MachineToken of(
            TokenView view, @Nullable Instant lastUsedAt, Instant now, @Nullable String secret) {
        Permit permit = view.permit();
        return new MachineToken(
                view.id(),
                permit.label(),
                permit.scopes(),
                permit.components(),
                view.issuedAt(),
                view.issuedBy(),
                permit.expiresAt(),
                view.revokedAt(),
                lastUsedAt,
                state(view, now),
                view.position(),
                secret);
    }

    private static State state(TokenView view, Instant now) {
        if (view.revokedAt() != null) {
            return State.REVOKED;
        }
        return view.permit().expiresAt().isAfter(now) ? State.ACTIVE : State.EXPIRED;
    }
}
