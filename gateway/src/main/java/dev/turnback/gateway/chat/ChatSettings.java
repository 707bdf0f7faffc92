package dev.turnback.gateway.chat;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an installation says of its chat.
 *
 * @param signingSecret what Slack signs with; null where there is no chat. It is a secret
 */
public record ChatSettings(@Nullable String signingSecret) {

    public static final String SIGNING_SECRET = "TURNBACK_SLACK_SIGNING_SECRET";

    private static final int SHORTEST = 16;

    /**
     * @param environment the variables of the process
     * @throws IllegalArgumentException when the secret is too short to be one; keeps it to itself
     */
    public static ChatSettings read(Map<String, String> environment) {
        String secret = environment.getOrDefault(SIGNING_SECRET, "").strip();
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    SIGNING_SECRET + " has less than " + SHORTEST + " characters");
        }
        return new ChatSettings(secret.isEmpty() ? null : secret);
    }

    /** Secrets are for nobody's eyes. */
    @Override
    public String toString() {
        return "ChatSettings[" + (signingSecret == null ? "no chat" : "a chat") + "]";
    }
}
