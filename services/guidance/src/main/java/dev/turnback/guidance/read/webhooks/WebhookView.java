package dev.turnback.guidance.read.webhooks;

import dev.turnback.contracts.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as it is shown; times are UTC.
 *
 * @param scope what it is told of: guidance that applies to some of it
 * @param waiting how many changes are to be told yet
 * @param givenUp how many deliveries were given up
 * @param lastDeliveredAt null when nothing arrived so far
 * @param reason why it was removed, null while it is not
 * @param position of the last event that changed the webhook itself
 * @param by who asked for that, as an id
 * @param secret that its signatures are made with, {@code whsec_…}: said once, in the answer that
 *     made it; null in all others
 */
public record WebhookView(
        String id,
        String address,
        Scope scope,
        State state,
        Instant addedAt,
        int waiting,
        int delivered,
        int givenUp,
        @Nullable Instant lastDeliveredAt,
        @Nullable String reason,
        String position,
        String by,
        @Nullable String secret) {

    /** Whether it is told. */
    public enum State {
        ACTIVE,
        REMOVED
    }

    public static WebhookView of(WebhookRow row) {
        return of(row, null);
    }

    /**
     * @param secret that was just made for it, null for none
     */
    public static WebhookView of(WebhookRow row, @Nullable String secret) {
        return new WebhookView(
                row.id(),
                row.address(),
                row.scope(),
                row.state(),
                row.addedAt(),
                row.state() == State.ACTIVE ? row.counts().waiting() : 0,
                row.counts().delivered(),
                row.counts().givenUp(),
                row.counts().lastAt(),
                row.reason(),
                row.position(),
                row.by(),
                secret);
    }

    /** Secrets are for nobody's eyes. */
    @Override
    public String toString() {
        return "WebhookView[" + id + "]";
    }
}
