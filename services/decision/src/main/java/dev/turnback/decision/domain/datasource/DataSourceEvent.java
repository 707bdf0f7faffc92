package dev.turnback.decision.domain.datasource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a data source; {@code at} is UTC. */
public sealed interface DataSourceEvent {

    String name();

    Instant at();

    /**
     * @param version 1, or the next one when it had been retired
     * @param secretId under which its secret is kept, null when it needs none
     */
    record DataSourceRegistered(
            String name, String url, int version, @Nullable String secretId, Instant at)
            implements DataSourceEvent {}

    /**
     * @param version 2 and up
     * @param secretId of the secret that counts from here on; another one is forgotten
     */
    record DataSourceRevised(
            String name, String url, int version, @Nullable String secretId, Instant at)
            implements DataSourceEvent {}

    /** It is asked no more; its secret is forgotten. */
    record DataSourceRetired(String name, Instant at) implements DataSourceEvent {}
}
