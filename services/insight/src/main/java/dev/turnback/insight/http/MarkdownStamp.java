package dev.turnback.insight.http;

import static dev.turnback.service.MarkdownWords.plain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands below a figure that leaves the house: how it was computed, and from what.
 *
 * @param position of the logs
 * @param asOf UTC; null while nothing is known
 * @param facts the address of the list that it is made of
 */
record MarkdownStamp(
        String method,
        String formulaVersion,
        String position,
        @Nullable Instant asOf,
        String status,
        String facts) {

    @Override
    public String toString() {
        return "---\n\n%s\n\nFormula `%s`, at `%s`, as known at %s (%s). Facts: <%s>\n"
                .formatted(plain(method), formulaVersion, position, asOf, status, facts);
    }
}
