package dev.turnback.release.ingest;

import dev.turnback.release.domain.delivery.DeliveryFact;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says, in the words of this house.
 *
 * @param event what the sender calls it, null when it does not say
 * @param externalId the sender's id of it, null when it has none
 * @param sameness what only its copies share, null when only equal bytes tell
 */
public record Reading(
        @Nullable String event, @Nullable String externalId, @Nullable String sameness, Tale tale) {

    /** What it comes to. */
    public sealed interface Tale {}

    /** It tells something of a deployment or of an incident. */
    public record Tells(DeliveryFact fact) implements Tale {}

    /** It is understood and tells nothing of either. */
    public record Passes(String why) implements Tale {}

    /** It is not what its sender sends. */
    public record Unreadable(String why) implements Tale {}

    /** An id that is also what its copies share. */
    public static Reading of(@Nullable String event, @Nullable String id, Tale tale) {
        return new Reading(event, id, id, tale);
    }
}
