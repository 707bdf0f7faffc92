package dev.turnback.decision.domain.datasource;

import org.jspecify.annotations.Nullable;

/** Where a data source stands. */
public sealed interface DataSource {

    record Unregistered() implements DataSource {}

    /**
     * @param url where it is asked
     * @param version 1 and up
     * @param secretId under which its secret is kept, null when it needs none
     */
    record Active(String url, int version, @Nullable String secretId) implements DataSource {}

    /**
     * @param version its last one
     */
    record Retired(int version) implements DataSource {}
}
