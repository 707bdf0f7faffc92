package dev.turnback.release.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a source; {@code at} is UTC. Secrets are kept beside the log. */
public sealed interface SourceCommand {

    String sourceId();

    /**
     * @param secretId under which its secret is kept, null when none was agreed on
     */
    record RegisterSource(
            String sourceId,
            SourceKind kind,
            Routing routing,
            @Nullable String secretId,
            Instant at)
            implements SourceCommand {}

    /**
     * @param seenVersion the version that was looked at
     */
    record ReviseSource(String sourceId, int seenVersion, Routing routing, Instant at)
            implements SourceCommand {}

    /**
     * @param secretId under which the new one is kept
     */
    record ChangeSecret(String sourceId, String secretId, Instant at) implements SourceCommand {}

    record RetireSource(String sourceId, String reason, Instant at) implements SourceCommand {}
}
