package dev.turnback.release.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one delivery tells of one deployment; {@code at} is claimed, UTC. */
public sealed interface RolloutFact extends DeliveryFact {

    Deployed what();

    @Override
    default Instant begunAt() {
        return what().begunAt();
    }

    /**
     * A version on its way into an environment.
     *
     * @param key what makes it the same deployment in another delivery, unique within the source
     * @param environment null when the sender does not say
     * @param version in the sender's words
     * @param begunAt the earliest time at which users may have had it
     */
    record Deployed(
            String key,
            String component,
            @Nullable String environment,
            String version,
            Instant begunAt) {}

    /** It began to reach users. */
    record Started(Deployed what, Instant at) implements RolloutFact {}

    /** All whom it was meant for have it. */
    record Succeeded(Deployed what, Instant at) implements RolloutFact {}

    /** It came to nothing. */
    record Failed(Deployed what, Instant at) implements RolloutFact {}

    /** All have it again: the sender itself calls it a way back. */
    record WentBack(Deployed what, Instant at) implements RolloutFact {}
}
