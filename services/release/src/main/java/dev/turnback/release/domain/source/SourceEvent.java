package dev.turnback.release.domain.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a source; {@code at} is UTC. */
public sealed interface SourceEvent {

    String sourceId();

    Instant at();

    /**
     * @param secretId under which its secret is kept, null when it has none
     */
    record SourceRegistered(
            String sourceId,
            SourceKind kind,
            Routing routing,
            @Nullable String secretId,
            Instant at)
            implements SourceEvent {}

    /**
     * @param version 2 and up
     */
    record SourceRevised(String sourceId, Routing routing, int version, Instant at)
            implements SourceEvent {}

    /**
     * @param secretId under which the new one is kept; the one before is forgotten
     */
    record SecretChanged(String sourceId, String secretId, Instant at) implements SourceEvent {}

    /** It delivers nothing any more; its secret is forgotten. */
    record SourceRetired(String sourceId, String reason, Instant at) implements SourceEvent {}
}
