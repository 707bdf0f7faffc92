package dev.turnback.people.domain.token;

import java.time.Instant;
import java.util.List;

/**
 * What a token is good for.
 *
 * @param label whose it is, in the words of who issued it
 * @param scopes at least one, in order
 * @param components for which {@link Scope#RELEASE} and {@link Scope#GATE} hold, in order; empty
 *     for all
 * @param expiresAt from then on it is worth nothing, UTC
 */
public record Permit(String label, List<Scope> scopes, List<String> components, Instant expiresAt) {
    public Permit {
        scopes = scopes.stream().distinct().sorted().toList();
        components = components.stream().distinct().sorted().toList();
    }
}
