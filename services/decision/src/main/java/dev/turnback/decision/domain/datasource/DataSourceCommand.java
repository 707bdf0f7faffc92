package dev.turnback.decision.domain.datasource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a data source; {@code at} is UTC. Secrets are kept beside the log. */
public sealed interface DataSourceCommand {

    /** By which rules know it: its id as well. */
    String name();

    /**
     * @param secretId under which its secret is kept, null when it needs none
     */
    record RegisterDataSource(String name, String url, @Nullable String secretId, Instant at)
            implements DataSourceCommand {}

    /**
     * @param seenVersion the version that was looked at
     * @param secretId of the secret that counts from then on, null for none
     */
    record ReviseDataSource(
            String name, int seenVersion, String url, @Nullable String secretId, Instant at)
            implements DataSourceCommand {}

    record RetireDataSource(String name, Instant at) implements DataSourceCommand {}
}
