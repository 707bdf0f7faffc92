package dev.turnback.axon;

import org.jspecify.annotations.Nullable;

/**
 * What travels beside a command into the metadata of its events.
 *
 * @param idempotencyKey the caller's key, null for machinery that is idempotent by its command
 * @param requestHash SHA-256 (hex) of the request the key stands for, null without a key
 * @param actor who asks: a person's or token's id, never a name
 * @param correlationId what started the chain, null when this command does
 * @param causationId the event or command right before it, null when none
 */
public record CommandContext(
        @Nullable String idempotencyKey,
        @Nullable String requestHash,
        String actor,
        @Nullable String correlationId,
        @Nullable String causationId) {

    public static CommandContext by(String actor) {
        return new CommandContext(null, null, actor, null, null);
    }

    public CommandContext once(String key, String hash) {
        return new CommandContext(key, hash, actor, correlationId, causationId);
    }
}
